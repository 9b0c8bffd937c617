package io.heatline.customer.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.heatline.customer.Contact;
import io.heatline.customer.Match;
import io.heatline.customer.Owner;
import io.heatline.customer.Phone;
import io.heatline.customer.PremisesList;
import io.heatline.customer.PremisesRecord;
import io.heatline.customer.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A premises of a list with its people, as the person asking may see them.
 *
 * @param owners names of the owners of today
 * @param vip whether one of its people is
 * @param vulnerable whether somebody at home must not go cold
 */
record HouseholdView(
        @JsonUnwrapped PremisesRecord premises,
        List<HouseholdContact> contacts,
        List<String> owners,
        boolean vip,
        boolean vulnerable,
        @Nullable HeatView heat,
        int openOrders,
        List<MatchView> matches) {

    /**
     * What of it fits the words that were searched for; of a number that is masked, all of it.
     *
     * @param from the first letter of the text that fits, in UTF-16
     * @param to the one after the last
     */
    record MatchView(Match.Field field, String text, int from, int to, Match.How how) {

        static MatchView of(Match match, boolean phones) {
            if (match.field() == Match.Field.PHONE && !phones) {
                var masked = Phone.of(match.text()).masked();
                return new MatchView(match.field(), masked, 0, masked.length(), match.how());
            }
            return new MatchView(match.field(), match.text(), match.from(), match.to(), match.how());
        }
    }

    /**
     * A contact; the phones are masked for whoever need not know them.
     *
     * @param phone the number known longest, null when there is none
     */
    record HouseholdContact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Relation relation,
            List<String> phones) {

        static HouseholdContact of(Contact contact, boolean phones) {
            var shown = contact.phones().stream()
                    .map(number -> shown(number.phone(), phones))
                    .toList();
            return new HouseholdContact(
                    contact.name(), shown.isEmpty() ? null : shown.get(0), contact.relation(), shown);
        }

        private static String shown(Phone phone, boolean phones) {
            return phones ? phone.written() : phone.masked();
        }
    }

    static HouseholdView of(PremisesList.Entry entry, List<Match> matches, boolean phones, int openOrders) {
        var contacts = entry.card().contacts();
        return new HouseholdView(
                entry.card().premises(),
                contacts.stream()
                        .map(contact -> HouseholdContact.of(contact, phones))
                        .toList(),
                entry.owners().stream().map(Owner::name).toList(),
                contacts.stream().anyMatch(Contact::vip),
                contacts.stream().anyMatch(contact -> !contact.vulnerable().isEmpty()),
                HeatView.of(entry.heat()),
                openOrders,
                matches.stream().map(match -> MatchView.of(match, phones)).toList());
    }
}
