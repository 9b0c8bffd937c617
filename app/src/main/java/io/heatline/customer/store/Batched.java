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
                mapper(batch, ImportMapper.class),
                mapper(batch, ImportUndoMapper.class),
                mapper(batch, PremisesMapper.class),
                mapper(batch, ContactMapper.class),
                mapper(batch, OwnerMapper.class),
                mapper(batch, ChangeMapper.class));
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Asked for before MyBatis was told of it, perhaps: this bean needs none of those that tell it. */
    private static <M> M mapper(SqlSessionTemplate batch, Class<M> type) {
        if (!batch.getConfiguration().hasMapper(type)) {
            batch.getConfiguration().addMapper(type);
        }
        return batch.getMapper(type);
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
