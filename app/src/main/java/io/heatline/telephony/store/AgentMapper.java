package io.heatline.telephony.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

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
        insert into telephony_agent (person_id, extension, agent_state, reason, since_at)
        values (#{personId}, #{extension}, #{agentState}, #{reason,jdbcType=VARCHAR}, #{sinceAt})
        """)
    void insert(AgentRow row);

    @Update("""
        update telephony_agent set agent_state = #{agentState}, reason = #{reason,jdbcType=VARCHAR}, since_at = #{sinceAt}
        where person_id = #{personId}
        """)
    int update(AgentRow row);

    /** Zero when they are no longer in the state they were in. */
    @Update("""
        update telephony_agent set agent_state = #{to}, reason = null, since_at = #{at}
        where extension = #{extension} and agent_state = #{from}
        """)
    int move(String extension, String from, String to, Instant at);

    @Select("select * from telephony_agent where agent_state = #{state} and since_at <= #{before}")
    List<AgentRow> in(String state, Instant before);

    @Delete("delete from telephony_agent where person_id = #{personId}")
    int delete(String personId);

    @Delete("delete from telephony_agent where extension = #{extension}")
    int deleteAt(String extension);
}
