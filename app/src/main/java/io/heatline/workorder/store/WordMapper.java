package io.heatline.workorder.store;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The names of contacts and estates that orders have, each once, by every two letters that follow each other in it. */
@Mapper
public interface WordMapper {

    /** The names with these two letters in them that fit a LIKE pattern, {@code !} escapes. */
    @Select("""
            select distinct word from workorder_word where kind = #{kind} and pair = #{pair} and word like #{part} escape '!'
            fetch first #{rows} rows only
            """)
    List<String> with(
            @Param("kind") String kind,
            @Param("pair") String pair,
            @Param("part") String part,
            @Param("rows") int rows);

    @Select("select count(*) from workorder_word where kind = #{kind} and pair = #{pair} and word = #{word}")
    int count(@Param("kind") String kind, @Param("pair") String pair, @Param("word") String word);

    /** Twice does no harm: two desks may take the first order of a new name at once. */
    @Insert("insert into workorder_word (kind, pair, word) values (#{kind}, #{pair}, #{word})")
    void insert(@Param("kind") String kind, @Param("pair") String pair, @Param("word") String word);
}
