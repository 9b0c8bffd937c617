package io.heatline.telephony.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table telephony_follow_up. */
@Mapper
public interface FollowUpMapper {

    @Insert("""
        insert into telephony_follow_up (id, call_id, reason, stage, customer, line_digits, called_at, tries)
        values (#{id}, #{callId}, #{reason}, #{stage}, #{customer,jdbcType=VARCHAR}, #{lineDigits,jdbcType=VARCHAR},
            #{calledAt}, #{tries})
        """)
    void insert(FollowUpRow row);

    /** Zero when there is none of this call. */
    @Update("""
        update telephony_follow_up set reason = 'EMERGENCY', due_at = #{due},
            stage = case when stage = 'JOINED' then 'NEW' else stage end
        where call_id = #{callId}
        """)
    int urgent(String callId, Instant due);

    @Select("select * from telephony_follow_up where id = #{id}")
    Optional<FollowUpRow> byId(String id);

    /** Holds it against everybody else until the transaction ends. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select * from telephony_follow_up where id = #{id} for update")
    Optional<FollowUpRow> lock(String id);

    /** Those somebody still has to come back to, for this number. */
    @Select("""
        select * from telephony_follow_up
        where line_digits = #{digits} and stage in ('NEW', 'OPEN') order by called_at, id
        """)
    List<FollowUpRow> openOf(String digits);

    /** How many calls from this number were answered that came in after then. */
    @Select("""
        select count(*) from telephony_call where line_digits = #{digits} and arrived_at > #{since}
        and direction = 'INBOUND' and outcome = 'ANSWERED' and settled = 1 and merged_into is null
        """)
    int answeredSince(String digits, Instant since);

    @Select("""
        select * from telephony_follow_up where stage = 'NEW' order by called_at, id fetch first #{rows} rows only
        """)
    List<FollowUpRow> fresh(int rows);

    /** Those whose caller got through while their process ran. */
    @Select("""
        select * from telephony_follow_up where stage = 'OPEN' and through_call is not null
        order by called_at, id fetch first #{rows} rows only
        """)
    List<FollowUpRow> through(int rows);

    /** Zero when it was not at that stage any more. */
    @Update("update telephony_follow_up set stage = #{to} where id = #{id} and stage = #{from}")
    int move(String id, String from, String to);

    @Update("""
        update telephony_follow_up set through_call = #{call}
        where id = #{id} and stage in ('NEW', 'OPEN') and through_call is null
        """)
    int gotThrough(String id, String call);

    @Update("""
        update telephony_follow_up set again_at = #{again,jdbcType=TIMESTAMP}, due_at = #{due} where id = #{id}
        """)
    void planned(String id, @Nullable Instant again, Instant due);

    /** An order came from the call itself, which nobody spoke in. */
    @Update("""
        update telephony_follow_up set order_number = #{order}, through_call = call_id
        where call_id = #{callId} and reason = 'ABANDONED' and stage in ('NEW', 'OPEN')
        """)
    int ordered(String callId, String order);

    /** What was written of a call is of the other one from now on, unless there is something of that one. */
    @Update("""
        update telephony_follow_up set call_id = #{into} where call_id = #{from}
        and not exists (select 1 from telephony_follow_up f where f.call_id = #{into})
        """)
    int relink(String from, String into);

    @Select("select * from telephony_follow_up where call_id = #{callId}")
    Optional<FollowUpRow> ofCall(String callId);

    @Update("""
        update telephony_follow_up set tries = tries + 1, tried_by = #{by}, note = #{note,jdbcType=VARCHAR},
            order_number = #{order,jdbcType=VARCHAR}
        where id = #{id} and stage = 'OPEN'
        """)
    int tried(String id, String by, @Nullable String note, @Nullable String order);

    /** Zero when it was not at that stage any more. */
    @Update("update telephony_follow_up set stage = #{to}, ended_at = #{at} where id = #{id} and stage = #{from}")
    int end(String id, String from, String to, Instant at);

    /** Those somebody still has to come back to, whoever should be called first first; what is not planned yet is due at once. */
    @Select("""
        <script>
        select * from telephony_follow_up where stage in ('NEW', 'OPEN')
        <if test="!reasons.isEmpty()"> and reason in
          <foreach collection="reasons" item="one" open="(" separator="," close=")">#{one}</foreach></if>
        <if test="afterAt != null">
          and (coalesce(due_at, called_at) &gt; #{afterAt} or (coalesce(due_at, called_at) = #{afterAt} and id &gt; #{afterId}))</if>
        order by coalesce(due_at, called_at), id fetch first #{rows} rows only
        </script>
        """)
    List<FollowUpRow> waiting(List<String> reasons, @Nullable Instant afterAt, @Nullable String afterId, int rows);

    /** Those at one of these stages, the newest call first. */
    @Select("""
        <script>
        select * from telephony_follow_up where stage in
        <foreach collection="stages" item="one" open="(" separator="," close=")">#{one}</foreach>
        <if test="!reasons.isEmpty()"> and reason in
          <foreach collection="reasons" item="one" open="(" separator="," close=")">#{one}</foreach></if>
        <if test="afterAt != null">
          and (called_at &lt; #{afterAt} or (called_at = #{afterAt} and id &lt; #{afterId}))</if>
        order by called_at desc, id desc fetch first #{rows} rows only
        </script>
        """)
    List<FollowUpRow> over(
            List<String> stages, List<String> reasons, @Nullable Instant afterAt, @Nullable String afterId, int rows);

    /** How many somebody still has to come back to. @param overdue those that should have been called by now */
    record CountRow(long waiting, @Nullable Long overdue) {}

    @Select("""
        select count(*) as waiting, sum(case when due_at < #{now} then 1 else 0 end) as overdue
        from telephony_follow_up where stage in ('NEW', 'OPEN')
        """)
    CountRow count(Instant now);
}
