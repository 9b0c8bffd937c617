/** One Liquibase changelog for H2, PostgreSQL and Oracle. */
@NullMarked
package io.heatline.db;

import org.jspecify.annotations.NullMarked;
