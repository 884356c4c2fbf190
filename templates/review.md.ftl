<#-- The review as Markdown. Texts are escaped by the output format; names stand in backquotes. -->
<#macro findings list>
<#list list as f>
- **${f.severity}** <#list f.messages as m>${m} </#list>${f.help}
  <sub>`${f.rule}`, ${f.where}<#if f.more gt 0> and ${f.more} more</#if></sub>
</#list>
</#macro>
# ${view.system}

Judged on ${view.date}<#if view.environment?has_content> for the environment ${view.environment}</#if>. ${view.opening}

${view.verdict}

<#if view.first?has_content>
## What to do first

<#list view.first as f>
${f?counter}. <#list f.messages as m>${m} </#list>${f.help} <sub>${f.where}</sub>
</#list>

</#if>
<#if view.loading?has_content>
## Reading the catalog

<@findings view.loading/>

</#if>
<#if view.stages?has_content>
## The six stages

| | Stage | | Exit condition |
|---|---|---|---|
<#list view.stages as s>
| ${s.number} | ${s.title} | **${s.status}** | ${s.exitVerdict} |
</#list>

</#if>
<#list view.stages as s>
## ${s.number} ${s.title}: ${s.status}

*Goal: ${s.goal}.*

<#if s.met?has_content>
Met:

<#list s.met as m>
- ${m}
</#list>

</#if>
<#if s.open?has_content>
Open:

<#list s.open as m>
- ${m}
</#list>

</#if>
<#list s.unchecked as u>
${u}.

</#list>
<#if s.waived?has_content>
Waived:

<#list s.waived as w>
- ${w}
</#list>

</#if>
<#list s.groups as g>
### ${g.title}

<@findings g.findings/>

</#list>
Exit condition: ${s.exit}. It ${s.exitVerdict}.

</#list>
<#if view.checklist?has_content>
## Final checklist

| | Item | Evidence |
|---|---|---|
<#list view.checklist as i>
| **${i.verdict}** | ${i.title?cap_first} | ${i.evidence} |
</#list>
</#if>
<#if view.diagrams?has_content>

## Diagrams
<#list view.diagrams as d>

### ${d.flow}

${d.caption}

```mermaid
<#outputformat "plainText">${d.mermaid}</#outputformat>
```
</#list>
</#if>
