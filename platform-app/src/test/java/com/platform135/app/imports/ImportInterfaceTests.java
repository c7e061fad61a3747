package com.platform135.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

/** Imports as programs and as the administrator's browser see them. */
@TestPropertySource(properties = "platform.home=target/platform-home-imports")
@PlatformTest
class ImportInterfaceTests {

    private static final String IMPORTS = "/api/v1/imports";

    @Autowired
    MockMvc mvc;

    private static RequestPostProcessor admin() {
        return httpBasic("admin", PlatformTest.ADMIN_PASSWORD);
    }

    private static RequestPostProcessor onScreen() {
        return user(new PlatformUser(1, "admin", "管理员", StaffRole.ADMIN, null));
    }

    private static MockMultipartFile file(String... lines) {
        return new MockMultipartFile(
                "file", "机构.csv", "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private String submit(MockMultipartFile file, String dryRun) throws Exception {
        return Objects.requireNonNull(mvc.perform(multipart(IMPORTS + "/orgs")
                        .file(file)
                        .param("dryRun", dryRun)
                        .with(admin()))
                .andExpect(status().isAccepted())
                .andExpect(header().string(HttpHeaders.LOCATION, startsWith(IMPORTS + "/")))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION));
    }

    private String ended(String location) throws Exception {
        for (int i = 0; i < 1200; i++) {
            String json = mvc.perform(get(location).with(admin()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            String status = JsonPath.read(json, "$.status");
            if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
                return json;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("The import does not end");
    }

    private static String page(String location) {
        return location.replace(IMPORTS, "/admin/imports");
    }

    @Test
    void aFileIsTakenRunExplainedAndUndone() throws Exception {
        String location =
                submit(file("code,name,kind,parent_code", "U1,一,CITY,", "U2,二,BRANCH,U1", "U3,=1+1,TOWN,U1"), "false");
        String json = ended(location);

        assertThat(JsonPath.<Integer>read(json, "$.rows")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(json, "$.inserted")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(json, "$.rejected")).isEqualTo(1);
        mvc.perform(get(location + "/rejects.csv").with(admin()).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string("""
                        \uFEFFcode,name,kind,parent_code,row,column,code,message\r
                        U3,'=1+1,TOWN,U1,4,kind,unknown-code,""" + "\"\"\"TOWN\"\" is none of PROVINCE, CITY, BRANCH, MARKET\"\r\n"));
        mvc.perform(get(page(location)).with(onScreen()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("退回的行")))
                .andExpect(content().string(containsString("撤销导入")));

        mvc.perform(post(location + "/undo").with(admin()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.undoneBy").value("admin"));
        mvc.perform(post(location + "/undo").with(admin()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("tools.imports.undo.nothing"));
    }

    @Test
    void aTrialWritesNothingAndIsAppliedWithoutSendingTheFileAgain() throws Exception {
        String trial = submit(file("code,name,kind", "T1,试,CITY"), "true");
        ended(trial);
        mvc.perform(get(page(trial)).with(onScreen())).andExpect(content().string(containsString("正式导入")));

        String applied = Objects.requireNonNull(
                mvc.perform(post(page(trial) + "/apply").with(onScreen()).with(csrf()))
                        .andExpect(redirectedUrlPattern("/admin/imports/*"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        String json = ended(applied.replace("/admin/imports", IMPORTS));

        assertThat(JsonPath.<Integer>read(json, "$.inserted")).isEqualTo(1);
        assertThat(JsonPath.<Boolean>read(json, "$.dryRun")).isFalse();
        mvc.perform(post(page(trial) + "/apply").with(onScreen()).with(csrf()))
                .andExpect(flash().attributeExists("refused"));
    }

    @Test
    void whatIsWrongWithARequestIsSaid() throws Exception {
        mvc.perform(multipart(IMPORTS + "/nothing").file(file("a")).with(admin()))
                .andExpect(status().isNotFound());
        mvc.perform(multipart(IMPORTS + "/orgs")
                        .file(file("a"))
                        .param("mode", "some")
                        .with(admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("mode"));
        mvc.perform(multipart(IMPORTS + "/orgs")
                        .file(file("a"))
                        .param("dry", "1")
                        .with(admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unknown-parameter"));
        mvc.perform(multipart(IMPORTS + "/orgs").with(admin())).andExpect(status().isBadRequest());
        mvc.perform(get(IMPORTS + "/00000000-0000-0000-0000-000000000000").with(admin()))
                .andExpect(status().isNotFound());
        mvc.perform(get(IMPORTS + "/x").with(admin())).andExpect(status().isNotFound());
    }

    @Test
    void anEmptyFileFailsWithItsReasonInTheCallersLanguage() throws Exception {
        String location = submit(new MockMultipartFile("file", "e.csv", "text/csv", new byte[0]), "false");
        ended(location);

        mvc.perform(get(location).with(admin()))
                .andExpect(jsonPath("$.status").value("FAILED"))
                .andExpect(jsonPath("$.message").value("文件是空的。"));
        mvc.perform(get(location).with(admin()).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.message").value("The file is empty."));
    }

    @Test
    void onlyAnAdministratorImports() throws Exception {
        RequestPostProcessor branch = user(new PlatformUser(99, "b", "分", StaffRole.BRANCH_STAFF, 1));

        mvc.perform(get(IMPORTS).with(branch)).andExpect(status().isForbidden());
        mvc.perform(get("/admin/imports").with(branch)).andExpect(status().isForbidden());
    }

    @Test
    void thePageOffersEveryKindWithATemplate() throws Exception {
        mvc.perform(get("/admin/imports").with(onScreen()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("客户归属")))
                .andExpect(content().string(not(containsString("??tools.imports"))));
        mvc.perform(get("/admin/imports/templates/orders.csv").with(onScreen()))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("\uFEFF订单号,订货日期,")));
        mvc.perform(get(IMPORTS).with(admin()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").isArray());
        mvc.perform(get(IMPORTS).param("size", "0").with(admin())).andExpect(status().isBadRequest());
        assertThat(mvc.perform(get("/admin/imports").with(onScreen()))
                        .andReturn()
                        .getResponse()
                        .getContentType())
                .matches(type -> type != null && type.startsWith("text/html"));
        mvc.perform(get("/admin/imports").with(onScreen()))
                .andExpect(content().string(matchesPattern("(?s).*</html>\\s*")));
    }
}
