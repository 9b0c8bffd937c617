package io.heatline.db;

/** Where the schema stands on the classpath. */
public final class Changelog {
    /** The one changelog of every table, Camunda's included; give it to Liquibase as it is. */
    public static final String PATH = "io/heatline/db/changelog.xml";

    private Changelog() {}
}
