package io.heatline.telephony.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table telephony_agent. */
@Mapper
public interface AgentMapper {

    @Select("select * from telephony_agent where person_id = #{personId}")
    Optional<AgentRow> ofPerson(String personId);

    @Select("select * from telephony_agent where extension = #{extension}")
    Optional<AgentRow> at(String extension);

    @Select("select * from telephony_agent order by extension")
    List<AgentRow> all();

    @Insert("""
        insert into telephony_agent (person_id, extension, agent_state, reason, since_at, until_at)
        values (#{personId}, #{extension}, #{agentState}, #{reason,jdbcType=VARCHAR}, #{sinceAt}, #{untilAt,jdbcType=TIMESTAMP})
        """)
    void insert(AgentRow row);

    @Update("""
        update telephony_agent set agent_state = #{agentState}, reason = #{reason,jdbcType=VARCHAR}, since_at = #{sinceAt},
            until_at = #{untilAt,jdbcType=TIMESTAMP}
        where person_id = #{personId}
        """)
    int update(AgentRow row);

    /** Zero when they are no longer in the state they were in. */
    @Update("""
        update telephony_agent set agent_state = #{to}, reason = null, since_at = #{at}, until_at = #{until,jdbcType=TIMESTAMP}
        where extension = #{extension} and agent_state = #{from}
        """)
    int move(String extension, String from, String to, Instant at, @Nullable Instant until);

    /** Those whose state is over. */
    @Select("select * from telephony_agent where agent_state = #{state} and (until_at is null or until_at <= #{now})")
    List<AgentRow> over(String state, Instant now);

    @Delete("delete from telephony_agent where person_id = #{personId}")
    int delete(String personId);

    @Delete("delete from telephony_agent where extension = #{extension}")
    int deleteAt(String extension);
}
