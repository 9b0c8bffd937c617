package io.heatline.live;

/** An event with its place in the sequence, written as JSON once for all browsers. */
record Numbered(Place place, String type, String data, Audience audience) {

    Message message() {
        return new Message(place, type, data);
    }
}
