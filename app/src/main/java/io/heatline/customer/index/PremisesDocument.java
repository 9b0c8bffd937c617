package io.heatline.customer.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** A premises as terms. Nothing is stored: what people see comes from the database. */
final class PremisesDocument {

    private static final FieldType TERMS = type(IndexOptions.DOCS);
    private static final FieldType PHRASES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private PremisesDocument() {}

    static Document of(IndexedPremises premises) {
        var document = new Document();
        document.add(new StringField(Fields.ID, String.valueOf(premises.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.ORDER, premises.id()));
        document.add(new StringField(Fields.ESTATE, premises.estate(), Field.Store.NO));
        document.add(new StringField(Fields.BUILDING, premises.building(), Field.Store.NO));
        document.add(new StringField(Fields.ROOM, premises.room(), Field.Store.NO));
        if (premises.unit() != null) {
            document.add(new StringField(Fields.UNIT, premises.unit(), Field.Store.NO));
        }
        people(premises, document);
        return document;
    }

    private static void people(IndexedPremises premises, Document document) {
        add(document, Fields.NAME, premises.names(), TERMS);
        add(document, Fields.NAME_PIECE, each(premises.names(), NameTerms::pieces), TERMS);
        add(document, Fields.NAME_READ, each(premises.names(), NameTerms::read), TERMS);
        add(document, Fields.PHONE, premises.phones(), TERMS);
        add(document, Fields.PHONE_TAIL, each(premises.phones(), one -> List.of(PhoneTerms.tail(one))), TERMS);
        var pieces = new ArrayList<String>();
        for (String phone : premises.phones()) {
            pieces.addAll(PhoneTerms.pieces(phone));
            pieces.add("");
        }
        add(document, Fields.PHONE_PIECE, pieces, PHRASES);
    }

    private static List<String> each(List<String> texts, Function<String, Collection<String>> terms) {
        return texts.stream()
                .flatMap(text -> terms.apply(text).stream())
                .distinct()
                .toList();
    }

    private static void add(Document document, String field, List<String> terms, FieldType type) {
        if (!terms.isEmpty()) {
            document.add(new Field(field, new TermsStream(terms), type));
        }
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
