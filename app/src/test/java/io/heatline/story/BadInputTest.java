package io.heatline.story;

/** On the embedded database. */
class BadInputTest extends BadInputStory {}
