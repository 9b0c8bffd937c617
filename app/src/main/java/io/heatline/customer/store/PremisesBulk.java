package io.heatline.customer.store;

import java.util.List;
import java.util.Map;
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
    private final TransactionTemplate transaction;

    PremisesBulk(SqlSessionFactory sessions, PlatformTransactionManager transactions) {
        var batch = new SqlSessionTemplate(sessions, ExecutorType.BATCH);
        premises = batch.getMapper(PremisesMapper.class);
        contacts = batch.getMapper(ContactMapper.class);
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param people makes the contacts, given the ids of the premises by their address keys */
    public void insert(List<PremisesRow> rows, Function<Map<String, Long>, List<ContactRow>> people) {
        transaction.executeWithoutResult(status -> {
            long before = premises.lastId();
            rows.forEach(premises::insert);
            people.apply(idsAfter(before)).forEach(contacts::insert);
        });
    }

    private Map<String, Long> idsAfter(long before) {
        return premises.idsAfter(before).stream()
                .collect(Collectors.toMap(PremisesMapper.KeyedId::addressKey, PremisesMapper.KeyedId::id));
    }
}
