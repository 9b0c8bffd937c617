package io.heatline.wechat.store;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Questions to {@code wechat_link_binding}. */
@Mapper
public interface LinkBindingMapper {

    /** @throws org.springframework.dao.DuplicateKeyException when the link belongs to a browser already */
    @Insert("""
        insert into wechat_link_binding (link_hash, person_id, order_number, browser_hash, bound_at)
        values (#{linkHash}, #{personId}, #{orderNumber}, #{browserHash}, #{boundAt})
        """)
    void insert(LinkBinding binding);

    @Select("select browser_hash from wechat_link_binding where link_hash = #{linkHash}")
    @Nullable
    String browserOf(String linkHash);

    /** Those of the links that belong to a browser. */
    @Select("""
        <script>
        select link_hash from wechat_link_binding
        where link_hash in <foreach collection="hashes" item="hash" open="(" separator="," close=")">#{hash}</foreach>
        </script>
        """)
    List<String> bound(@Param("hashes") List<String> hashes);
}
