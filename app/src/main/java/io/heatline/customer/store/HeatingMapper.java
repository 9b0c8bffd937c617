package io.heatline.customer.store;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The tables customer_payment, customer_network and customer_temperature. */
@Mapper
public interface HeatingMapper {

    @Insert("""
            insert into customer_payment (premises_id, season, amount_due, amount_paid, paid_at, source, source_seq,
              source_at, received_at)
            values (#{premisesId}, #{season}, #{amountDue}, #{amountPaid}, #{paidAt,jdbcType=TIMESTAMP}, #{source},
              #{sourceSeq,jdbcType=BIGINT}, #{sourceAt,jdbcType=TIMESTAMP}, #{receivedAt})
            """)
    void insertPayment(PaymentRow row);

    @Insert("""
            insert into customer_network (premises_id, status, since_day, source, source_seq, source_at, received_at)
            values (#{premisesId}, #{status}, #{sinceDay,jdbcType=DATE}, #{source}, #{sourceSeq,jdbcType=BIGINT},
              #{sourceAt,jdbcType=TIMESTAMP}, #{receivedAt})
            """)
    void insertNetwork(NetworkRow row);

    @Insert("""
            insert into customer_temperature (premises_id, measured_at, celsius, place, source, source_seq, received_at)
            values (#{premisesId}, #{measuredAt}, #{celsius}, #{place,jdbcType=VARCHAR}, #{source},
              #{sourceSeq,jdbcType=BIGINT}, #{receivedAt})
            """)
    void insertTemperature(TemperatureRow row);

    /** Newest season first. */
    @Select("""
            select id, premises_id, season, amount_due, amount_paid, paid_at, source, source_seq, source_at, received_at
            from customer_payment where premises_id = #{premisesId} order by season desc
            """)
    List<PaymentRow> payments(long premisesId);

    @Select("""
            select premises_id, status, since_day, source, source_seq, source_at, received_at
            from customer_network where premises_id = #{premisesId}
            """)
    Optional<NetworkRow> network(long premisesId);

    /** Newest first. */
    @Select("""
            select id, premises_id, measured_at, celsius, place, source, source_seq, received_at
            from customer_temperature where premises_id = #{premisesId}
            order by measured_at desc, id desc fetch first #{limit} rows only
            """)
    List<TemperatureRow> temperatures(long premisesId, int limit);

    /** How many rows of any kind a premises has. */
    @Select("""
            select (select count(*) from customer_payment where premises_id = #{premisesId})
              + (select count(*) from customer_network where premises_id = #{premisesId})
              + (select count(*) from customer_temperature where premises_id = #{premisesId})
              from customer_premises where id = #{premisesId}
            """)
    long of(long premisesId);

    /** Payments go to another premises, but for seasons it has itself. */
    @Update("""
            update customer_payment set premises_id = #{into} where premises_id = #{from}
              and season not in (select k.season from customer_payment k where k.premises_id = #{into})
            """)
    int movePayments(long from, long into);

    @Update("""
            update customer_temperature set premises_id = #{into} where premises_id = #{from}
              and not exists (select 1 from customer_temperature k
                where k.premises_id = #{into} and k.measured_at = customer_temperature.measured_at
                and k.source = customer_temperature.source)
            """)
    int moveTemperatures(long from, long into);

    @Update("""
            update customer_network set premises_id = #{into} where premises_id = #{from}
              and not exists (select 1 from customer_network k where k.premises_id = #{into})
            """)
    int moveNetwork(long from, long into);
}
