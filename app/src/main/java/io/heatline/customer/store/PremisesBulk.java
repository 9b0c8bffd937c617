package io.heatline.customer.store;

import io.heatline.customer.store.ContactMapper.KeyedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Thousands of rows in a few round trips. A transaction of its own: statements that are batched and statements that are not
 * can't share one.
 */
@Component
public class PremisesBulk {

    private final PremisesMapper premises;
    private final ContactMapper contacts;
    private final PhoneMapper phones;
    private final OwnerMapper owners;
    private final HeatingMapper heating;
    private final FeedMapper feed;
    private final TransactionTemplate transaction;

    PremisesBulk(SqlSessionFactory sessions, PlatformTransactionManager transactions) {
        var batch = new SqlSessionTemplate(sessions, ExecutorType.BATCH);
        premises = mapper(batch, PremisesMapper.class);
        contacts = mapper(batch, ContactMapper.class);
        phones = mapper(batch, PhoneMapper.class);
        owners = mapper(batch, OwnerMapper.class);
        heating = mapper(batch, HeatingMapper.class);
        feed = mapper(batch, FeedMapper.class);
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether or not Spring has met it by now. */
    private static <T> T mapper(SqlSessionTemplate batch, Class<T> type) {
        var configuration = batch.getConfiguration();
        if (!configuration.hasMapper(type)) {
            configuration.addMapper(type);
        }
        return batch.getMapper(type);
    }

    /** What hangs on premises and contacts that have their ids. */
    public record Rest(
            List<PhoneRow> phones,
            List<OwnerRow> owners,
            List<PaymentRow> payments,
            List<NetworkRow> networks,
            List<TemperatureRow> temperatures) {

        public static Rest empty() {
            return new Rest(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * @param people makes the contacts, given the ids of the premises by their address keys
     * @param rest makes what else there is, given those and the ids of the contacts (each key with an id of 0)
     * @return the ids of the premises
     */
    public Collection<Long> insert(
            List<PremisesRow> rows,
            Function<Map<String, Long>, List<ContactRow>> people,
            BiFunction<Map<String, Long>, Map<KeyedId, Long>, Rest> rest) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long before = premises.lastId();
            long contactsBefore = contacts.lastId();
            rows.forEach(premises::insert);
            var ids = idsAfter(before);
            people.apply(ids).forEach(contacts::insert);
            insert(rest.apply(ids, contactsAfter(contactsBefore)));
            tell(ids.values(), rows.get(0).createdAt());
            return ids.values();
        }));
    }

    private void tell(Collection<Long> ids, Instant at) {
        feed.insert(Collections.min(ids), Collections.max(ids), at);
    }

    private void insert(Rest rest) {
        rest.phones().forEach(phones::insert);
        rest.owners().forEach(owners::insert);
        rest.payments().forEach(heating::insertPayment);
        rest.networks().forEach(heating::insertNetwork);
        rest.temperatures().forEach(heating::insertTemperature);
    }

    private Map<String, Long> idsAfter(long before) {
        return premises.idsAfter(before).stream()
                .collect(Collectors.toMap(PremisesMapper.KeyedId::addressKey, PremisesMapper.KeyedId::id));
    }

    private Map<KeyedId, Long> contactsAfter(long before) {
        return contacts.idsAfter(before).stream()
                .collect(Collectors.toMap(row -> new KeyedId(0, row.premisesId(), row.contactKey()), KeyedId::id));
    }
}
