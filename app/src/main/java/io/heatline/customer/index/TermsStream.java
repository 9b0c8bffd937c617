package io.heatline.customer.index;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms as they are, one position each; an empty one stands for a gap that no phrase crosses. */
final class TermsStream extends TokenStream {

    private static final int GAP = 16;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Collection<String> terms;
    private Iterator<String> next;

    TermsStream(Collection<String> terms) {
        this.terms = terms;
        this.next = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int step = 1;
        while (next.hasNext()) {
            var text = next.next();
            if (!text.isEmpty()) {
                term.append(text);
                position.setPositionIncrement(step);
                return true;
            }
            step = GAP;
        }
        return false;
    }

    @Override
    public void reset() {
        next = terms.iterator();
    }
}
