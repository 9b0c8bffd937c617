package io.heatline.customer.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table customer_owner. */
@Mapper
public interface OwnerMapper {

    @Insert("""
        insert into customer_owner (premises_id, name, name_key, from_day, until_day, note, created_at)
        values (#{premisesId}, #{name}, #{nameKey}, #{fromDay,jdbcType=DATE}, #{untilDay,jdbcType=DATE},
          #{note,jdbcType=VARCHAR}, #{createdAt})
        """)
    void insert(OwnerRow row);

    @Select("""
        select id, premises_id, name, name_key, from_day, until_day, note, created_at
        from customer_owner where id = #{id}
        """)
    Optional<OwnerRow> byId(long id);

    /** Of all these premises, who came first coming first. */
    List<OwnerRow> ofPremises(Collection<Long> premisesIds);

    @Update("""
        update customer_owner set name = #{name}, name_key = #{nameKey}, from_day = #{fromDay,jdbcType=DATE},
          until_day = #{untilDay,jdbcType=DATE}, note = #{note,jdbcType=VARCHAR}
        where id = #{id} and premises_id = #{premisesId}
        """)
    int update(OwnerRow row);

    @Delete("delete from customer_owner where id = #{id} and premises_id = #{premisesId}")
    int delete(long premisesId, long id);

    @Delete("delete from customer_owner where premises_id = #{premisesId}")
    int deleteOfPremises(long premisesId);

    @Update("update customer_owner set premises_id = #{premisesId} where id = #{id}")
    int move(long id, long premisesId);
}
