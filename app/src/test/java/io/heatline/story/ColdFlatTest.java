package io.heatline.story;

import org.junit.jupiter.api.Tag;

/** On the embedded database: the main job, in the fast tests too. */
@Tag("heart")
class ColdFlatTest extends ColdFlatStory {}
