package io.heatline.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** Every production class of the application and of its five libraries, read once. */
final class House {
    /** The packages of the five libraries; each stands alone. */
    static final List<String> LIBRARIES = List.of(
            "io.heatline.processes",
            "io.heatline.rules",
            "io.heatline.forms",
            "io.heatline.db",
            "io.heatline.asterisk");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.heatline");

    private House() {}
}
