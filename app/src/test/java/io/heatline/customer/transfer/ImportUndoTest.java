package io.heatline.customer.transfer;

class ImportUndoTest extends ImportUndoStory {}
