package io.heatline.telephony.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The tables telephony_flow, telephony_trail and telephony_verdict. */
@Mapper
public interface IvrMapper {

    /** A published flow. */
    record FlowRow(
            String flowKey,
            long version,
            String document,
            Instant publishedAt,
            @Nullable String publishedBy) {}

    /** A place a caller came by. */
    record TrailRow(
            String id,
            String pbx,
            String linkedid,
            int place,
            Instant happenedAt,
            String flowKey,
            long flowVersion,
            @Nullable String nodeId,
            String kind,
            @Nullable String outcome) {}

    /** What the rules said. */
    record VerdictRow(
            String id,
            String pbx,
            String linkedid,
            Instant happenedAt,
            String rulePoint,
            @Nullable String outcome,
            int priority,
            @Nullable String startsProcess,
            @Nullable String ruleNames) {}

    @Select("""
        select * from telephony_flow where flow_key = #{key}
        and version = (select max(version) from telephony_flow where flow_key = #{key})
        """)
    Optional<FlowRow> inForce(String key);

    @Select("select * from telephony_flow where flow_key = #{key} and version = #{version}")
    Optional<FlowRow> version(String key, long version);

    @Select("select max(version) from telephony_flow where flow_key = #{key}")
    @Nullable
    Long latest(String key);

    /** Of all flows that were ever published. */
    @Select("select distinct flow_key from telephony_flow")
    List<String> keys();

    @Insert("""
        insert into telephony_flow (flow_key, version, document, published_at, published_by)
        values (#{flowKey}, #{version}, #{document,jdbcType=CLOB}, #{publishedAt}, #{publishedBy,jdbcType=VARCHAR})
        """)
    void publish(FlowRow row);

    @Insert("""
        insert into telephony_trail (id, pbx, linkedid, place, happened_at, flow_key, flow_version, node_id, kind, outcome)
        values (#{id}, #{pbx}, #{linkedid}, #{place}, #{happenedAt}, #{flowKey}, #{flowVersion}, #{nodeId,jdbcType=VARCHAR},
            #{kind}, #{outcome,jdbcType=VARCHAR})
        """)
    void step(TrailRow row);

    @Select("""
        select t.* from telephony_trail t join telephony_linkedid l on l.pbx = t.pbx and l.linkedid = t.linkedid
        where l.call_id = #{callId} order by t.happened_at, t.place
        """)
    List<TrailRow> trail(String callId);

    /** The place a caller who is still on the line came by last. */
    @Select("""
        select t.* from telephony_trail t join telephony_linkedid l on l.pbx = t.pbx and l.linkedid = t.linkedid
        join telephony_call c on c.id = l.call_id
        where l.call_id = #{callId} and c.ended_at is null
        order by t.happened_at desc, t.place desc fetch first 1 rows only
        """)
    Optional<TrailRow> last(String callId);

    @Insert("""
        insert into telephony_verdict (id, pbx, linkedid, happened_at, rule_point, outcome, priority, starts_process, rule_names)
        values (#{id}, #{pbx}, #{linkedid}, #{happenedAt}, #{rulePoint}, #{outcome,jdbcType=VARCHAR}, #{priority},
            #{startsProcess,jdbcType=VARCHAR}, #{ruleNames,jdbcType=VARCHAR})
        """)
    void verdict(VerdictRow row);

    @Select("select count(*) from telephony_verdict where id = #{id}")
    int verdictsNamed(String id);

    /** How often the rules were asked at a point about this call. */
    @Select("""
        select count(*) from telephony_verdict where pbx = #{pbx} and linkedid = #{linkedid} and rule_point = #{point}
        """)
    int asked(String pbx, String linkedid, String point);

    @Select("""
        select v.* from telephony_verdict v join telephony_linkedid l on l.pbx = v.pbx and l.linkedid = v.linkedid
        where l.call_id = #{callId} order by v.happened_at
        """)
    List<VerdictRow> verdicts(String callId);
}
