package io.heatline.customer.web;

import io.heatline.customer.BulkEdit;
import io.heatline.customer.OpenOrderCounts;
import io.heatline.customer.PhoneNumbers;
import io.heatline.customer.PremisesEditing;
import io.heatline.customer.PremisesFiles;
import io.heatline.customer.PremisesMerge;
import io.heatline.customer.PremisesPeople;
import io.heatline.identity.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changing the archive by hand. Each change says which version of the premises it was made from and answers with the premises as
 * it is then; one made from an older version is refused with {@code premises-changed}.
 */
@RestController
@RequestMapping("/api/premises")
class PremisesEditApi {

    private final PremisesEditing editing;
    private final PremisesPeople people;
    private final PremisesMerge merge;
    private final BulkEdit bulk;
    private final PremisesFiles files;
    private final PhoneNumbers numbers;
    private final Names names;
    private final ObjectProvider<OpenOrderCounts> orders;

    PremisesEditApi(
            PremisesEditing editing,
            PremisesPeople people,
            PremisesMerge merge,
            BulkEdit bulk,
            PremisesFiles files,
            PhoneNumbers numbers,
            Names names,
            ObjectProvider<OpenOrderCounts> orders) {
        this.editing = editing;
        this.people = people;
        this.merge = merge;
        this.bulk = bulk;
        this.files = files;
        this.numbers = numbers;
        this.names = names;
        this.orders = orders;
    }

    /** A new premises with its people. */
    record NewPremisesBody(
            @NotNull @Valid PremisesBody premises,
            @Nullable @Valid @Size(max = 50) List<PersonBody> contacts,
            @Nullable @Valid @Size(max = 50) List<OwnerBody> owners) {}

    /** Which version the person saw. */
    record VersionBody(int version) {}

    /** A number for a contact. */
    record NewPhoneBody(@NotNull @Valid PersonBody.NumberBody number, int version) {}

    /** @param from the one that goes, with the version that was shown */
    record MergeBody(long from, int fromVersion, int version) {}

    /**
     * @param ids which; empty for all that fit the filter
     * @param expected how many that were when the person was asked to confirm
     * @param value null to clear the field
     */
    record BulkBody(
            @Nullable @Size(max = 5000) List<@NotNull Long> ids,
            @Nullable @Size(max = 30) List<@NotNull String> filter,
            @Min(1) @Max(5000) int expected,
            @NotNull BulkEdit.Field field,
            @Size(max = 2000) @Nullable String value) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PremisesFileView register(@Valid @RequestBody NewPremisesBody body) {
        Editor.require();
        var contacts = body.contacts() == null ? List.<PersonBody>of() : body.contacts();
        var owners = body.owners() == null ? List.<OwnerBody>of() : body.owners();
        long id = editing.register(
                body.premises().key(),
                body.premises().details(),
                contacts.stream().map(contact -> contact.details(numbers)).toList(),
                owners.stream().map(OwnerBody::details).toList());
        return view(id);
    }

    @PutMapping("/{id}")
    PremisesFileView change(@PathVariable long id, @Valid @RequestBody PremisesBody body) {
        return changed(id, premises -> editing.change(premises, body.version(), body.key(), body.details()));
    }

    /** Only where nothing hangs on it, else {@code premises-in-use}: then archive it. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, @RequestParam(defaultValue = "-1") int version) {
        Editor.require();
        editing.delete(id, version);
    }

    @PostMapping("/{id}/archive")
    PremisesFileView archive(@PathVariable long id, @Valid @RequestBody VersionBody body) {
        return changed(id, premises -> editing.archive(premises, body.version()));
    }

    @PostMapping("/{id}/restore")
    PremisesFileView restore(@PathVariable long id, @Valid @RequestBody VersionBody body) {
        return changed(id, premises -> editing.restore(premises, body.version()));
    }

    @PostMapping("/{id}/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    PremisesFileView addContact(@PathVariable long id, @Valid @RequestBody PersonBody body) {
        return changed(id, premises -> people.addContact(premises, body.version(), body.details(numbers)));
    }

    @PutMapping("/{id}/contacts/{contact}")
    PremisesFileView changeContact(
            @PathVariable long id, @PathVariable long contact, @Valid @RequestBody PersonBody body) {
        return changed(id, premises -> people.changeContact(premises, body.version(), contact, body.details(numbers)));
    }

    @DeleteMapping("/{id}/contacts/{contact}")
    PremisesFileView removeContact(
            @PathVariable long id, @PathVariable long contact, @RequestParam(defaultValue = "-1") int version) {
        return changed(id, premises -> people.removeContact(premises, version, contact));
    }

    @PostMapping("/{id}/contacts/{contact}/phones")
    @ResponseStatus(HttpStatus.CREATED)
    PremisesFileView addPhone(
            @PathVariable long id, @PathVariable long contact, @Valid @RequestBody NewPhoneBody body) {
        return changed(
                id,
                premises -> people.addPhones(
                        premises, body.version(), contact, body.number().split(numbers)));
    }

    @DeleteMapping("/{id}/contacts/{contact}/phones/{phone}")
    PremisesFileView removePhone(
            @PathVariable long id,
            @PathVariable long contact,
            @PathVariable long phone,
            @RequestParam(defaultValue = "-1") int version) {
        return changed(id, premises -> people.removePhone(premises, version, contact, phone));
    }

    @PostMapping("/{id}/owners")
    @ResponseStatus(HttpStatus.CREATED)
    PremisesFileView addOwner(@PathVariable long id, @Valid @RequestBody OwnerBody body) {
        return changed(id, premises -> people.addOwner(premises, body.version(), body.details()));
    }

    @PutMapping("/{id}/owners/{owner}")
    PremisesFileView changeOwner(@PathVariable long id, @PathVariable long owner, @Valid @RequestBody OwnerBody body) {
        return changed(id, premises -> people.changeOwner(premises, body.version(), owner, body.details()));
    }

    @DeleteMapping("/{id}/owners/{owner}")
    PremisesFileView removeOwner(
            @PathVariable long id, @PathVariable long owner, @RequestParam(defaultValue = "-1") int version) {
        return changed(id, premises -> people.removeOwner(premises, version, owner));
    }

    /** What merging another premises into this one would do. */
    @GetMapping("/{id}/merge")
    PremisesMerge.Preview mergePreview(@PathVariable long id, @RequestParam(defaultValue = "0") long from) {
        Editor.require();
        return merge.preview(id, from);
    }

    /** Merges another premises into this one. */
    @PostMapping("/{id}/merge")
    PremisesFileView merge(@PathVariable long id, @Valid @RequestBody MergeBody body) {
        return changed(id, premises -> merge.merge(premises, body.version(), body.from(), body.fromVersion()));
    }

    /** Sets one field of many. */
    @PostMapping("/bulk")
    BulkEdit.Done bulk(@Valid @RequestBody BulkBody body) {
        Editor.require();
        return bulk.set(
                body.ids() == null ? List.of() : body.ids(),
                body.filter() == null ? List.of() : body.filter(),
                body.expected(),
                body.field(),
                body.value());
    }

    /** Takes a bulk edit back, but for premises that somebody has changed since. */
    @PostMapping("/bulk/{batch}/undo")
    BulkEdit.Done undo(@PathVariable String batch) {
        Editor.require();
        return bulk.undo(batch);
    }

    private PremisesFileView changed(long id, Consumer<Long> change) {
        Editor.require();
        change.accept(id);
        return view(id);
    }

    private PremisesFileView view(long id) {
        var counts = orders.getIfAvailable();
        int open = counts == null ? 0 : counts.ofPremises(List.of(id)).getOrDefault(id, 0);
        return PremisesFileView.of(files.open(id), Editor.require().may(Permission.PHONE_READ), open, names);
    }
}
