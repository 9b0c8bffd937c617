package io.heatline.customer;

import io.heatline.customer.store.SyncMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which premises another system means. */
@Component
class SyncPlaces {

    private final PremisesArchive archive;
    private final SyncMapper sync;

    SyncPlaces(PremisesArchive archive, SyncMapper sync) {
        this.archive = archive;
        this.sync = sync;
    }

    /** @throws SyncRefused when there is none, several, or number and place name two */
    long known(SyncRecord.Place place) {
        return find(place)
                .orElseThrow(() -> new SyncRefused(
                        "premises-unknown", "premises", "no premises " + place + ": send the premises first"));
    }

    /** @throws SyncRefused when there are several, or number and place name two */
    Optional<Long> find(SyncRecord.Place place) {
        var byPlace = place.estate() == null
                ? Optional.<Long>empty()
                : archive.find(key(place)).map(PremisesRecord::id);
        var byAccount = byAccount(place.accountNo());
        if (byPlace.isPresent() && byAccount.isPresent() && !byPlace.equals(byAccount)) {
            throw new SyncRefused(
                    "account-elsewhere",
                    "premises.accountNo",
                    "account " + place.accountNo() + " belongs to premises " + byAccount.get()
                            + ", the place is premises " + byPlace.get());
        }
        return byPlace.or(() -> byAccount);
    }

    private Optional<Long> byAccount(@Nullable String accountNo) {
        var found = accountNo == null ? List.<Long>of() : sync.withAccount(accountNo);
        if (found.size() > 1) {
            throw new SyncRefused("account-ambiguous", "premises.accountNo", "premises " + found + " all have it");
        }
        return found.stream().findFirst();
    }

    /** @throws SyncRefused without a place */
    PremisesKey key(SyncRecord.Place place) {
        if (place.estate() == null || place.building() == null || place.room() == null) {
            throw new SyncRefused("required", "premises.estate", "estate, building and room of a premises that is new");
        }
        return PremisesKey.of(place.estate(), place.building(), place.unit(), place.room());
    }
}
