package io.heatline.customer.store;

import java.util.Objects;
import java.util.function.Function;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction of its own in which statements go to the database by the hundred. What is read in it sees what was written. */
@Component
public class Batched {

    private final Mappers mappers;
    private final TransactionTemplate transaction;

    Batched(SqlSessionFactory sessions, PlatformTransactionManager transactions) {
        var batch = new SqlSessionTemplate(sessions, ExecutorType.BATCH);
        mappers = new Mappers(
                batch.getMapper(ImportMapper.class),
                batch.getMapper(ImportUndoMapper.class),
                batch.getMapper(PremisesMapper.class),
                batch.getMapper(ContactMapper.class),
                batch.getMapper(OwnerMapper.class),
                batch.getMapper(ChangeMapper.class));
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Mappers whose statements are batched. */
    public record Mappers(
            ImportMapper imports,
            ImportUndoMapper undo,
            PremisesMapper premises,
            ContactMapper contacts,
            OwnerMapper owners,
            ChangeMapper changes) {}

    /** All of it or nothing. */
    public <T> T all(Function<Mappers, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.apply(mappers)));
    }
}
