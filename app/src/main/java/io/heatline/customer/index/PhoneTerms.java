package io.heatline.customer.index;

import java.util.ArrayList;
import java.util.List;

/** Pieces of four of a number, in order, its beginning behind {@code ^}. */
final class PhoneTerms {

    static final int PIECE = 4;

    private PhoneTerms() {}

    static List<String> pieces(String digits) {
        return piecesOf(NameTerms.START + digits);
    }

    static List<String> piecesOf(String text) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from + PIECE <= text.length(); from++) {
            pieces.add(text.substring(from, from + PIECE));
        }
        return pieces;
    }

    static String tail(String digits) {
        return digits.substring(Math.max(0, digits.length() - PIECE));
    }
}
