package io.heatline.workorder.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Who else is to know of an order. */
@Mapper
public interface WatcherMapper {

    @Insert("""
        insert into workorder_watcher (order_number, person, added_by, added_at)
        values (#{number}, #{person}, #{by}, #{at})
        """)
    void insert(String number, String person, String by, Instant at);

    @Select("select person from workorder_watcher where order_number = #{number} order by added_at, person")
    List<String> of(String number);

    @Select("select count(*) from workorder_watcher where order_number = #{number} and person = #{person}")
    int count(String number, String person);
}
