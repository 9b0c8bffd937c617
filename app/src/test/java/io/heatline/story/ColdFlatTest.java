package io.heatline.story;

/** On the embedded database. */
class ColdFlatTest extends ColdFlatStory {}
