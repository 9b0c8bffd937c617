package io.heatline.telephony.store;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The tables telephony_queue and telephony_skill. */
@Mapper
public interface QueueMapper {

    @Select("select * from telephony_queue order by name")
    List<QueueRow> all();

    @Select("select * from telephony_queue where name = #{name}")
    Optional<QueueRow> named(String name);

    @Insert("""
        insert into telephony_queue (name, strategy, ring_seconds, wrap_up_seconds, max_waiting, max_wait_seconds, long_wait_seconds,
            last_agent_seconds, announce_seconds, says_place, says_wait, menu_prompt, menu_seconds, weight, version, changed_at,
            changed_by)
        values (#{name}, #{strategy}, #{ringSeconds}, #{wrapUpSeconds,jdbcType=INTEGER}, #{maxWaiting,jdbcType=INTEGER},
            #{maxWaitSeconds,jdbcType=INTEGER}, #{longWaitSeconds}, #{lastAgentSeconds}, #{announceSeconds}, #{saysPlace}, #{saysWait},
            #{menuPrompt,jdbcType=VARCHAR}, #{menuSeconds}, #{weight}, #{version}, #{changedAt}, #{changedBy})
        """)
    void insert(QueueRow row);

    /** Zero when it is not the version before any more. */
    @Update("""
        update telephony_queue set strategy = #{strategy}, ring_seconds = #{ringSeconds},
            wrap_up_seconds = #{wrapUpSeconds,jdbcType=INTEGER}, max_waiting = #{maxWaiting,jdbcType=INTEGER},
            max_wait_seconds = #{maxWaitSeconds,jdbcType=INTEGER}, long_wait_seconds = #{longWaitSeconds},
            last_agent_seconds = #{lastAgentSeconds}, announce_seconds = #{announceSeconds}, says_place = #{saysPlace},
            says_wait = #{saysWait}, menu_prompt = #{menuPrompt,jdbcType=VARCHAR}, menu_seconds = #{menuSeconds}, weight = #{weight},
            version = #{version}, changed_at = #{changedAt}, changed_by = #{changedBy}
        where name = #{name} and version = #{version} - 1
        """)
    int update(QueueRow row);

    /** Zero when it is not that version any more. */
    @Delete("delete from telephony_queue where name = #{name} and version = #{version}")
    int delete(String name, int version);

    /** Calls that wait in it, and places that are kept in it. */
    @Select("""
        select (select count(*) from telephony_call c where c.queue_name = #{name} and c.settled = 0
                and c.merged_into is null and c.call_state in ('WAITING', 'RINGING'))
            + count(*)
        from telephony_place p where p.queue_name = #{name} and p.stage in ('WAITING', 'NEEDLESS')
        """)
    int waiting(String name);

    /** How many people are said to take calls from it. */
    @Select("select count(*) from telephony_skill where queue_name = #{name}")
    int skilled(String name);

    @Delete("delete from telephony_skill where queue_name = #{name}")
    void deleteSkillsOf(String name);

    /** A queue a person takes calls from. */
    record SkillRow(String personId, String queueName, int penalty) {}

    @Select("select * from telephony_skill where person_id = #{personId} order by queue_name")
    List<SkillRow> skills(String personId);

    @Delete("delete from telephony_skill where person_id = #{personId}")
    void deleteSkills(String personId);

    @Insert(
            "insert into telephony_skill (person_id, queue_name, penalty) values (#{personId}, #{queueName}, #{penalty})")
    void insertSkill(SkillRow row);
}
