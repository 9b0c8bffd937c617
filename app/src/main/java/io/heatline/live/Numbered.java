package io.heatline.live;

/** An event with its place in the sequence, written as JSON once for all browsers. */
record Numbered(long id, String type, String data, Audience audience) {

    Message message() {
        return new Message(id, type, data);
    }
}
