package io.heatline.customer.web;

import static java.util.stream.Collectors.toMap;

import io.heatline.customer.IndexState;
import io.heatline.customer.Match;
import io.heatline.customer.OpenOrderCounts;
import io.heatline.customer.PremisesFiles;
import io.heatline.customer.PremisesHit;
import io.heatline.customer.PremisesList;
import io.heatline.customer.PremisesSearch;
import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking households up at the desk. */
@RestController
@RequestMapping("/api/premises")
class PremisesApi {

    private final PremisesSearch search;
    private final PremisesList list;
    private final PremisesFiles files;
    private final Names names;
    private final ObjectProvider<OpenOrderCounts> orders;

    PremisesApi(
            PremisesSearch search,
            PremisesList list,
            PremisesFiles files,
            Names names,
            ObjectProvider<OpenOrderCounts> orders) {
        this.search = search;
        this.list = list;
        this.files = files;
        this.names = names;
        this.orders = orders;
    }

    /**
     * Premises that fit a text, or else all that fit the filter.
     *
     * @param text parts of the address, a contact's or an owner's name, a phone number or a part of it, in characters or in
     *     pinyin; the best fits come first, with what of them fits
     * @param filter terms that must all hold, each {@code field:test:value}: {@code state:eq:IN_USE},
     *     {@code heatedArea:ge:80}, {@code contact.name:contains:王}, {@code state:in:STOPPED,REPORTED_STOP},
     *     {@code accountNo:empty}. Tests: eq, ne, in, contains, starts, ge, le, gt, lt, empty, filled. Fields: estate, building,
     *     unit, room, address, state, heatedArea, customerType, accountNo, note, complete, createdAt, changedAt, changedBy,
     *     owner, ownerSince, formerOwner, contact.name, contact.sex, contact.relation, contact.type, contact.employer, contact.email,
     *     contact.fax, contact.postalAddress, contact.vip, contact.vulnerable, contact.quiet, contact.registeredOn,
     *     contact.registeredVia, phone, phone.tail, phone.relation, owing and paid (a season), network, networkSince,
     *     temperature (the last reading), substation, office, station. What was archived is left out unless a state is asked for. Not
     *     looked at together with a text.
     * @param sort id, address, accountNo, heatedArea or changedAt; after a minus from the largest down
     * @param after the cursor of the page before
     */
    @GetMapping
    Page<HouseholdView> find(
            @RequestParam(defaultValue = "") @Size(max = 200) String text,
            @RequestParam(required = false) String @Nullable [] filter,
            @RequestParam(defaultValue = "id") String sort,
            @RequestParam(defaultValue = "") @Size(max = 500) String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        boolean phones = Desk.require().may(Permission.PHONE_READ);
        return text.isBlank()
                ? views(list.find(terms(filter), sort, after, limit), Map.of(), phones)
                : found(search.find(text, after, limit), phones);
    }

    private Page<HouseholdView> found(Page<PremisesHit> hits, boolean phones) {
        var matches = hits.items().stream()
                .collect(toMap(hit -> hit.card().premises().id(), PremisesHit::matches, (one, other) -> one));
        return views(list.entries(hits.map(PremisesHit::card)), matches, phones);
    }

    private Page<HouseholdView> views(Page<PremisesList.Entry> found, Map<Long, List<Match>> matches, boolean phones) {
        var open = openOrders(found.items().stream().map(PremisesApi::id).toList());
        return found.map(entry -> HouseholdView.of(
                entry, matches.getOrDefault(id(entry), List.of()), phones, open.getOrDefault(id(entry), 0)));
    }

    /** How far the search is: while its index is being built it is slower and knows no pinyin. */
    @GetMapping("/search")
    IndexState index() {
        Desk.require();
        return search.index();
    }

    /** How many premises fit a filter. */
    record CountView(long count) {}

    /** How many premises fit a filter, as it is written for the list. */
    @GetMapping("/count")
    CountView count(@RequestParam(required = false) String @Nullable [] filter) {
        Desk.require();
        return new CountView(list.count(terms(filter)));
    }

    /** A premises with everything that belongs to it. */
    @GetMapping("/{id}")
    PremisesFileView one(@PathVariable long id) {
        boolean phones = Desk.require().may(Permission.PHONE_READ);
        var open = openOrders(List.of(id)).getOrDefault(id, 0);
        return PremisesFileView.of(files.read(id), phones, open, names);
    }

    /** 变更记录: who changed what, newest first. */
    @GetMapping("/{id}/changes")
    Page<ChangeView> changes(
            @PathVariable long id,
            @RequestParam(defaultValue = "") @Size(max = 500) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        boolean phones = Desk.require().may(Permission.PHONE_READ);
        return files.changes(id, after, limit).map(change -> ChangeView.of(change, phones, names));
    }

    /** A term may hold commas: a single one is not to be taken for several. */
    @InitBinder
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
    }

    private static List<String> terms(String @Nullable [] filter) {
        return filter == null ? List.of() : List.of(filter);
    }

    private static long id(PremisesList.Entry entry) {
        return entry.card().premises().id();
    }

    private Map<Long, Integer> openOrders(Collection<Long> ids) {
        var counts = orders.getIfAvailable();
        return counts == null || ids.isEmpty() ? Map.of() : counts.ofPremises(ids);
    }
}
