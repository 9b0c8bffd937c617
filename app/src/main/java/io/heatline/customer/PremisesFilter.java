package io.heatline.customer;

import io.heatline.customer.store.FilterTerm;
import io.heatline.customer.store.FilterTerm.Test;
import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a list of premises is narrowed by: terms that must all hold, each {@code field:test} or {@code field:test:value},
 * for example {@code state:eq:IN_USE}, {@code heatedArea:ge:80}, {@code contact.name:contains:王},
 * {@code state:in:STOPPED,REPORTED_STOP}, {@code accountNo:empty}. The tests are eq, ne, in, contains, starts, ge, le, gt,
 * lt, empty and filled.
 */
final class PremisesFilter {

    private static final Map<String, Test> TESTS = Map.of(
            "eq", Test.EQUAL,
            "ne", Test.DIFFERENT,
            "in", Test.ONE_OF,
            "contains", Test.LIKE,
            "starts", Test.LIKE,
            "ge", Test.AT_LEAST,
            "le", Test.AT_MOST,
            "gt", Test.MORE,
            "lt", Test.LESS);
    private static final Set<FilterField> WORDS = Set.of(
            FilterField.STATE,
            FilterField.CUSTOMER_TYPE,
            FilterField.CONTACT_SEX,
            FilterField.CONTACT_TYPE,
            FilterField.CONTACT_RELATION,
            FilterField.CONTACT_REGISTERED_VIA,
            FilterField.PHONE_RELATION,
            FilterField.NETWORK);
    private static final int MOST_TERMS = 30;
    private static final int MOST_VALUES = 100;

    private PremisesFilter() {}

    /** @throws Invalid {@code filter-invalid}, saying which term and why */
    static List<Term> read(List<String> written) {
        if (written.size() > MOST_TERMS) {
            throw refused(written.get(MOST_TERMS), "at most " + MOST_TERMS + " terms");
        }
        return written.stream().map(PremisesFilter::term).toList();
    }

    /**
     * A term that was understood.
     *
     * @param place what to look for where the field says where the heat comes from, which another room knows
     */
    record Term(FilterField field, FilterTerm term, List<String> place) {}

    private static Term term(String written) {
        var parts = written.split(":", 3);
        var field = FilterField.of(parts[0]).orElseThrow(() -> refused(written, "no such field"));
        var test = parts.length > 1 ? parts[1] : "";
        if (parts.length == 2 && (test.equals("empty") || test.equals("filled"))) {
            return plain(field, test.equals("empty") ? Test.EMPTY : Test.FILLED);
        }
        var kind = Optional.ofNullable(TESTS.get(test)).orElseThrow(() -> refused(written, "no such test"));
        if (parts.length < 3 || parts[2].isEmpty()) {
            throw refused(written, "a value is missing");
        }
        if (field.heatPlace()) {
            return place(field, kind, parts[2], written);
        }
        try {
            return new Term(field, of(field, test, kind, parts[2]), List.of());
        } catch (RuntimeException notUnderstood) {
            throw refused(written, "no value of this field");
        }
    }

    private static Term plain(FilterField field, Test test) {
        return new Term(field, new FilterTerm(field.column(), test, null), List.of());
    }

    private static Term place(FilterField field, Test kind, String value, String written) {
        if (kind != Test.EQUAL && kind != Test.ONE_OF) {
            throw refused(written, "eq and in only");
        }
        return new Term(field, new FilterTerm(field.column(), Test.ONE_OF, null), Arrays.asList(value.split(",")));
    }

    private static FilterTerm of(FilterField field, String test, Test kind, String value) {
        if (kind == Test.ONE_OF) {
            var values = new ArrayList<Object>();
            for (String one : value.split(",")) {
                values.add(field.read(one));
            }
            if (values.size() > MOST_VALUES) {
                throw new IllegalArgumentException(value);
            }
            return new FilterTerm(field.column(), Test.ONE_OF, null, values);
        }
        if (kind == Test.LIKE) {
            return new FilterTerm(field.column(), Test.LIKE, pattern(test, like(field, value)));
        }
        if (field == FilterField.CONTACT_VULNERABLE && kind == Test.EQUAL) {
            return new FilterTerm(
                    field.column(),
                    Test.LIKE,
                    pattern("contains", field.read(value).toString()));
        }
        if (field == FilterField.PHONE && kind == Test.EQUAL) {
            return new FilterTerm(field.column(), Test.LIKE, "%" + field.read(value));
        }
        return new FilterTerm(field.column(), kind, field.read(value));
    }

    /** A part of a word is no word, a part of a name is folded as names are. */
    private static String like(FilterField field, String value) {
        if (WORDS.contains(field) || !(field.read(value) instanceof String text)) {
            throw new IllegalArgumentException(value);
        }
        return text;
    }

    private static String pattern(String test, String text) {
        var escaped = text.replaceAll("[!%_]", "!$0");
        return (test.equals("starts") ? "" : "%") + escaped + "%";
    }

    private static Invalid refused(String term, String why) {
        return new Invalid(
                "filter-invalid",
                "a term of the filter is not understood",
                List.of(new FieldProblem("filter", "filter-invalid", term + ": " + why)));
    }
}
