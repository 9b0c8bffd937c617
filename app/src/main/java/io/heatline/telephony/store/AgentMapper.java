package io.heatline.telephony.store;

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

    @Delete("delete from telephony_agent where person_id = #{personId}")
    int delete(String personId);

    @Delete("delete from telephony_agent where extension = #{extension}")
    int deleteAt(String extension);
}
