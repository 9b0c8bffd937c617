package io.heatline.customer.index;

/** How well a household fits; as well as its worst word. Better ones come first. */
public enum Rank {
    /** A whole estate, building, room, name or number; a number's last four digits. */
    EXACT,
    /** The beginning of one, in characters or in pinyin. */
    PREFIX,
    /** A piece of one. */
    FRAGMENT,
    /** What sounds the same, or has one character more, less or other. Only where nothing fits better. */
    SIMILAR
}
