package io.heatline.story;

/** The same through Oracle's statements. */
class BadInputOnOracleTest extends BadInputStory implements OnOracle {}
