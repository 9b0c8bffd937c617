package io.heatline.customer.index;

/** The fields of a document. */
final class Fields {

    static final String ID = "id";
    static final String ORDER = "order";
    static final String ESTATE = "estate";
    static final String BUILDING = "building";
    static final String UNIT = "unit";
    static final String ROOM = "room";
    static final String NAME = "name";
    static final String NAME_PIECE = "namePiece";
    static final String NAME_READ = "nameRead";
    static final String PHONE = "phone";
    static final String PHONE_PIECE = "phonePiece";
    static final String PHONE_TAIL = "phoneTail";

    /** Changed with each change of the fields or their terms: an index of another form is built anew. */
    static final String FORM = "1";

    private Fields() {}
}
