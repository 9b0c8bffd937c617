package io.heatline.workorder.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Rule decisions: written once with the rules that made them. */
@Mapper
public interface DecisionMapper {

    /** A row of {@code workorder_decision}. */
    record DecisionRow(
            String orderNumber,
            String kind,
            Instant decidedAt,
            @Nullable String outcome,
            @Nullable String undecided,
            String rules,
            String facts,
            @Nullable String tableVersion) {}

    @Insert("""
        insert into workorder_decision (order_number, kind, decided_at, outcome, undecided, rules, facts,
            table_version)
        values (#{orderNumber}, #{kind}, #{decidedAt}, #{outcome,jdbcType=VARCHAR}, #{undecided,jdbcType=VARCHAR},
            #{rules}, #{facts}, #{tableVersion,jdbcType=VARCHAR})
        """)
    void insert(DecisionRow row);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
        select order_number, kind, decided_at, outcome, undecided, rules, facts, table_version
        from workorder_decision where order_number = #{number} order by id
        """)
    List<DecisionRow> of(String number);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
        select order_number, kind, decided_at, outcome, undecided, rules, facts, table_version
        from workorder_decision where order_number = #{number} and kind = #{kind}
        order by id desc fetch first 1 rows only
        """)
    Optional<DecisionRow> latest(String number, String kind);
}
