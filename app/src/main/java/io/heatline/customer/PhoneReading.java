package io.heatline.customer;

import io.heatline.customer.store.ContactMapper;
import io.heatline.customer.store.PhoneMapper;
import io.heatline.customer.store.PhoneRow;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads numbers anew that no country could be told for: those an older version kept, and landlines without an area code
 * from before the company said which area is its own. A short number stays what it is.
 */
@Component
class PhoneReading implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneReading.class);
    private static final int PAGE = 1_000;

    private final PhoneMapper phones;
    private final ContactMapper contacts;
    private final PhoneNumbers numbers;
    private final TransactionTemplate transaction;

    PhoneReading(PhoneMapper phones, ContactMapper contacts, PhoneNumbers numbers, TransactionTemplate transaction) {
        this.phones = phones;
        this.contacts = contacts;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int read = 0;
        for (var page = phones.unread(0, PAGE); !page.isEmpty(); page = phones.unread(last(page), PAGE)) {
            var rows = page;
            read += Objects.requireNonNull(transaction.execute(status -> reread(rows)));
        }
        if (read > 0) {
            LOG.info("{} phone numbers were read anew", read);
        }
    }

    private int reread(List<PhoneRow> rows) {
        return rows.stream().mapToInt(this::reread).sum();
    }

    private int reread(PhoneRow row) {
        var line = numbers.line(Phone.of(row.written()));
        boolean known = phones.ofContact(row.contactId()).stream()
                .anyMatch(other -> other.lineKey().equals(line.key()));
        if (known) {
            return 0;
        }
        contacts.rename(row.contactId(), PremisesRows.contactKey(null, line));
        return phones.reread(Objects.requireNonNull(row.id()), line.e164(), line.key());
    }

    private static long last(List<PhoneRow> page) {
        return Objects.requireNonNull(page.get(page.size() - 1).id());
    }
}
