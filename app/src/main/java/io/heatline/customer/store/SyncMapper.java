package io.heatline.customer.store;

import io.heatline.customer.CustomerType;
import io.heatline.customer.PremisesState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What other systems say: the tables customer_sync_*, and what changes by it. */
@Mapper
public interface SyncMapper {

    /** Up to where a source has said something of a premises. */
    record MarkRow(
            long id,
            long premisesId,
            @Nullable Long sourceSeq,
            @Nullable Instant sourceAt,
            @Nullable String saidSha256) {}

    /** How far a source's feed has come. */
    record SourceRow(
            String source,
            @Nullable Long lastSeq,
            @Nullable Instant lastAt,
            long taken,
            long refused,
            Instant receivedAt) {}

    /** Something that differed. */
    record DiffRow(
            @Nullable Long id,
            String source,
            Instant comparedAt,
            @Nullable Long line,
            String kind,
            @Nullable Long premisesId,
            String named,
            String field,
            @Nullable String ours,
            @Nullable String theirs) {}

    /** Nobody else changes it until the transaction ends: of two records at once the newer one wins. */
    @Select("""
        select id, premises_id, source_seq, source_at, said_sha256 from customer_sync_mark
        where premises_id = #{premisesId} and source = #{source} for update
        """)
    Optional<MarkRow> mark(long premisesId, String source);

    @Insert("""
        insert into customer_sync_mark (source, premises_id, source_seq, source_at, said_sha256, received_at)
        values (#{source}, #{premisesId}, #{seq,jdbcType=BIGINT}, #{at,jdbcType=TIMESTAMP}, #{sha256}, #{receivedAt})
        """)
    void insertMark(
            String source,
            long premisesId,
            @Nullable Long seq,
            @Nullable Instant at,
            String sha256,
            Instant receivedAt);

    @Update("""
        update customer_sync_mark set source_seq = #{seq,jdbcType=BIGINT}, source_at = #{at,jdbcType=TIMESTAMP},
          said_sha256 = #{sha256}, received_at = #{receivedAt}
        where id = #{id}
        """)
    void updateMark(long id, @Nullable Long seq, @Nullable Instant at, String sha256, Instant receivedAt);

    @Delete("delete from customer_sync_mark where premises_id = #{premisesId}")
    int deleteMarks(long premisesId);

    /** Marks go to another premises, but of sources that have told of that one, too. */
    @Update("""
        update customer_sync_mark set premises_id = #{into} where premises_id = #{from}
          and source not in (select k.source from customer_sync_mark k where k.premises_id = #{into})
        """)
    int moveMarks(long from, long into);

    @Update("update customer_sync_mark set compared_in = #{run} where premises_id = #{premisesId} and source ="
            + " #{source}")
    void compared(long premisesId, String source, String run);

    /** Premises this source once told of and didn't name in this comparison, by id. */
    @Select("""
        select id, premises_id, source_seq, source_at, said_sha256 from customer_sync_mark
        where source = #{source} and id > #{after} and (compared_in is null or compared_in <> #{run})
        order by id fetch first #{limit} rows only
        """)
    List<MarkRow> unnamed(String source, String run, long after, int limit);

    @Update("""
        update customer_premises set state = #{state}, heated_area = #{heatedArea,jdbcType=DECIMAL},
          customer_type = #{customerType,jdbcType=VARCHAR}, account_no = #{accountNo,jdbcType=VARCHAR}, complete = 1,
          version = version + 1, changed_at = #{at}, changed_by = null
        where id = #{id}
        """)
    int details(
            long id,
            PremisesState state,
            @Nullable BigDecimal heatedArea,
            @Nullable CustomerType customerType,
            @Nullable String accountNo,
            Instant at);

    /** Where one was merged into another, that one. */
    @Select("""
        select distinct coalesce(merged_into, id) from customer_premises
        where account_no = #{accountNo} and (state <> 'ARCHIVED' or merged_into is not null)
        order by 1
        """)
    List<Long> withAccount(String accountNo);

    /** How many entries with this account were merged into a premises. */
    @Select("select count(*) from customer_premises where account_no = #{accountNo} and merged_into = #{premisesId}")
    int mergedAccount(String accountNo, long premisesId);

    @Update("update customer_owner set until_day = #{day} where premises_id = #{premisesId} and until_day is null")
    int endOwners(long premisesId, LocalDate day);

    @Select("""
        select id, premises_id, season, amount_due, amount_paid, paid_at, source, source_seq, source_at, received_at
        from customer_payment where premises_id = #{premisesId} and season = #{season} for update
        """)
    Optional<PaymentRow> payment(long premisesId, String season);

    @Update("""
        update customer_payment set amount_due = #{amountDue}, amount_paid = #{amountPaid},
          paid_at = #{paidAt,jdbcType=TIMESTAMP}, source = #{source}, source_seq = #{sourceSeq,jdbcType=BIGINT},
          source_at = #{sourceAt,jdbcType=TIMESTAMP}, received_at = #{receivedAt}
        where premises_id = #{premisesId} and season = #{season}
        """)
    int updatePayment(PaymentRow row);

    @Select("""
        select premises_id, status, since_day, source, source_seq, source_at, received_at
        from customer_network where premises_id = #{premisesId} for update
        """)
    Optional<NetworkRow> network(long premisesId);

    @Update("""
        update customer_network set status = #{status}, since_day = #{sinceDay,jdbcType=DATE}, source = #{source},
          source_seq = #{sourceSeq,jdbcType=BIGINT}, source_at = #{sourceAt,jdbcType=TIMESTAMP}, received_at = #{receivedAt}
        where premises_id = #{premisesId}
        """)
    int updateNetwork(NetworkRow row);

    @Select("""
        select id, premises_id, measured_at, celsius, place, source, source_seq, received_at from customer_temperature
        where premises_id = #{premisesId} and measured_at = #{measuredAt} and source = #{source} for update
        """)
    Optional<TemperatureRow> temperature(long premisesId, Instant measuredAt, String source);

    @Update("""
        update customer_temperature set celsius = #{celsius}, place = #{place,jdbcType=VARCHAR},
          source_seq = #{sourceSeq,jdbcType=BIGINT}, received_at = #{receivedAt}
        where premises_id = #{premisesId} and measured_at = #{measuredAt} and source = #{source}
        """)
    int updateTemperature(TemperatureRow row);

    @Select("""
        select source, last_seq, last_at, taken, refused, received_at from customer_sync_source where source = #{source}
        """)
    Optional<SourceRow> source(String source);

    /** All systems that ever sent something, by name. */
    @Select("select source, last_seq, last_at, taken, refused, received_at from customer_sync_source order by source")
    List<SourceRow> sources();

    /** The last comparison with a system that came to its end. */
    record ComparisonRow(String source, Instant comparedAt, long records, long differences) {}

    @Select("select source, compared_at, records, differences from customer_sync_comparison")
    List<ComparisonRow> comparisons();

    @Insert("""
        insert into customer_sync_comparison (source, compared_at, records, differences)
        values (#{source}, #{comparedAt}, #{records}, #{differences})
        """)
    void insertComparison(ComparisonRow row);

    @Update("""
        update customer_sync_comparison set compared_at = #{comparedAt}, records = #{records}, differences = #{differences}
        where source = #{source}
        """)
    int updateComparison(ComparisonRow row);

    @Delete("delete from customer_sync_comparison where source = #{source}")
    int deleteComparison(String source);

    @Insert("""
        insert into customer_sync_source (source, last_seq, last_at, taken, refused, received_at)
        values (#{source}, #{lastSeq,jdbcType=BIGINT}, #{lastAt,jdbcType=TIMESTAMP}, #{taken}, #{refused}, #{receivedAt})
        """)
    void insertSource(SourceRow row);

    @Update("""
        update customer_sync_source set last_seq = coalesce(#{lastSeq,jdbcType=BIGINT}, last_seq),
          last_at = coalesce(#{lastAt,jdbcType=TIMESTAMP}, last_at), taken = taken + #{taken},
          refused = refused + #{refused}, received_at = #{receivedAt}
        where source = #{source}
        """)
    int updateSource(SourceRow row);

    @Insert("""
        insert into customer_sync_diff (source, compared_at, line, kind, premises_id, named, field, ours, theirs)
        values (#{source}, #{comparedAt}, #{line,jdbcType=BIGINT}, #{kind}, #{premisesId,jdbcType=BIGINT}, #{named}, #{field},
          #{ours,jdbcType=VARCHAR}, #{theirs,jdbcType=VARCHAR})
        """)
    void insertDiff(DiffRow row);

    @Delete("delete from customer_sync_diff where source = #{source}")
    int deleteDiffs(String source);

    @Select("""
        select id, source, compared_at, line, kind, premises_id, named, field, ours, theirs from customer_sync_diff
        where source = #{source} and id > #{after} order by id fetch first #{limit} rows only
        """)
    List<DiffRow> diffs(String source, long after, int limit);
}
