/**
 * Tables as people send and take them: .xlsx, .xls and .csv, row by row, never a whole one in memory. The one room of the
 * application that knows POI.
 */
@ApplicationModule(allowedDependencies = {"edge"})
@NullMarked
package io.heatline.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
