package io.heatline.handover.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table handover_delivery. */
@Mapper
public interface DeliveryMapper {

    String COLUMNS = "id, target, order_number, state, attempts, created_at, next_attempt_at, settled_at, answer";

    @Insert("""
        insert into handover_delivery (id, target, order_number, waiting_for, state, attempts, created_at, next_attempt_at)
        values (#{id}, #{target}, #{orderNumber}, #{waitingFor}, 'PENDING', 0, #{at}, #{at})
        """)
    void insert(String id, String target, String orderNumber, String waitingFor, Instant at);

    /** Whether one waits, which then is not sent before this transaction has ended: it is to tell of what happens in it. */
    @Update("update handover_delivery set waiting_for = #{waitingFor} where waiting_for = #{waitingFor}")
    int keepWaiting(String waitingFor);

    /** The systems that were told of an order. */
    @Select("select distinct target from handover_delivery where order_number = #{orderNumber}")
    List<String> targets(String orderNumber);

    @Select("select " + COLUMNS + " from handover_delivery where next_attempt_at <= #{now}"
            + " order by next_attempt_at, id fetch first #{limit} rows only")
    List<DeliveryRow> due(Instant now, int limit);

    /** From here on a change of the order is another delivery. */
    @Update("""
        update handover_delivery set claimed_by = #{claim}, next_attempt_at = #{until}, waiting_for = null,
          attempts = attempts + 1
        where id = #{id} and next_attempt_at <= #{now}
        """)
    int claim(String id, String claim, Instant now, Instant until);

    @Update("""
        update handover_delivery set state = #{state}, answer = #{answer,jdbcType=VARCHAR}, claimed_by = null,
          next_attempt_at = #{next,jdbcType=TIMESTAMP}, settled_at = #{settled,jdbcType=TIMESTAMP}
        where id = #{id} and claimed_by = #{claim}
        """)
    int settle(
            String id,
            String claim,
            String state,
            @Nullable String answer,
            @Nullable Instant next,
            @Nullable Instant settled);

    @Update("""
        update handover_delivery set state = 'PENDING', attempts = 0, next_attempt_at = #{at}, settled_at = null
        where id = #{id} and state = 'DEAD'
        """)
    int retry(String id, Instant at);

    @Select("select " + COLUMNS + " from handover_delivery where id = #{id}")
    Optional<DeliveryRow> byId(String id);

    /** Oldest first. */
    @Select("select " + COLUMNS + " from handover_delivery where state = #{state}"
            + " and (created_at > #{after} or created_at = #{after} and id > #{afterId})"
            + " order by created_at, id fetch first #{limit} rows only")
    List<DeliveryRow> inState(String state, Instant after, String afterId, int limit);
}
