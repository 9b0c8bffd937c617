package io.heatline.story;

/** The same story through Oracle's statements, ours and the engine's. */
class ColdFlatOnOracleTest extends ColdFlatStory implements OnOracle {}
