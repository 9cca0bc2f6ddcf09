package guatu.access;

import java.util.EnumSet;
import java.util.Set;

/// What a post may do, one word a deed. A role is a set of them; services ask for the permission, never for the role.
public enum Permission {
    /// File and revise one's own figures.
    FILE,
    /// Accept or return as county level (the county's office, or the park's where firms report to a park).
    ACCEPT_COUNTY,
    /// Accept or return as prefecture level.
    ACCEPT_PREFECTURE,
    /// Accept or return as province level.
    ACCEPT_PROVINCE,
    /// Close a period, and open the correction window.
    CLOSE_PERIOD,
    /// Review a compiled plan text and publish a version.
    PUBLISH_PLAN,
    /// Set trajectories and breakdowns of targets.
    EDIT_TARGETS,
    /// Keep the register: enterprises, memberships, roster.
    EDIT_CATALOG,
    /// Replace dated parameters, rates and shares.
    EDIT_PARAMETERS,
    /// Read figures, and the micro-data of one's own part of the tree.
    READ_FIGURES,
    /// Read targets and where they stand: never a firm, to which no target is shown.
    READ_TARGETS,
    /// Create and deactivate people, fill posts.
    MANAGE_PEOPLE,
    /// Create posts.
    MANAGE_POSTS,
    /// See and end sessions.
    MANAGE_SESSIONS,
    /// Read and verify the journal.
    READ_JOURNAL,
    /// Read the signals of the independence report, which the journal and the ledger give; no firm's figure.
    READ_INDEPENDENCE,
    /// Read projects, of one's own part of the tree; an enterprise its own.
    READ_PROJECTS,
    /// Enter and keep records of projects at home in one's part of the tree. An enterprise keeps its own through FILE.
    REGISTER_PROJECTS,
    /// Decide on promotions, and say that a project is stopped or goes on.
    DECIDE_PROJECTS,
    /// Judge a sponsored project's lamp blind, answer and decide on its problems (包联领导).
    SPONSOR_PROJECTS,
    /// Take back a stage or a code of a project that was not so.
    CORRECT_PROJECTS,
    /// Read the cases (事项) of one's part of the tree, and those that one's post holds or held.
    READ_CASES,
    /// Submit cases, and sign, transfer, hand over or receive what one's post holds.
    HANDLE_CASES,
    /// Read what of conferences is one's own: meetings of one's bodies and those one attends, obligations one owes.
    READ_CONFERENCE,
    /// Set up a conference. What is done in one follows from the seat that a post holds there.
    KEEP_CONFERENCE;

    /// What a role may do (mechanisms.md c0.8).
    static Set<Permission> of(Role role) {
        return switch (role) {
            case ENTERPRISE -> EnumSet.of(FILE, READ_FIGURES, READ_PROJECTS, READ_CASES, HANDLE_CASES);
            case PARK_OFFICE, COUNTY_OFFICE ->
                EnumSet.of(
                        ACCEPT_COUNTY,
                        READ_FIGURES,
                        READ_TARGETS,
                        READ_PROJECTS,
                        REGISTER_PROJECTS,
                        READ_CASES,
                        HANDLE_CASES,
                        READ_CONFERENCE);
            case PREFECTURE_OFFICE ->
                EnumSet.of(
                        ACCEPT_PREFECTURE,
                        READ_FIGURES,
                        READ_TARGETS,
                        READ_PROJECTS,
                        REGISTER_PROJECTS,
                        DECIDE_PROJECTS,
                        READ_CASES,
                        HANDLE_CASES,
                        READ_CONFERENCE);
            case PROVINCE_OFFICE ->
                EnumSet.of(
                        ACCEPT_PROVINCE,
                        CLOSE_PERIOD,
                        PUBLISH_PLAN,
                        EDIT_TARGETS,
                        EDIT_CATALOG,
                        EDIT_PARAMETERS,
                        READ_FIGURES,
                        READ_TARGETS,
                        READ_PROJECTS,
                        REGISTER_PROJECTS,
                        DECIDE_PROJECTS,
                        CORRECT_PROJECTS,
                        READ_CASES,
                        HANDLE_CASES,
                        READ_CONFERENCE);
            case LEADER ->
                EnumSet.of(
                        READ_FIGURES,
                        READ_TARGETS,
                        READ_INDEPENDENCE,
                        READ_PROJECTS,
                        SPONSOR_PROJECTS,
                        READ_CASES,
                        READ_CONFERENCE);
            case DEPARTMENT -> EnumSet.of(READ_TARGETS, READ_PROJECTS, READ_CASES, HANDLE_CASES, READ_CONFERENCE);
            case CONFERENCE_OFFICE ->
                EnumSet.of(READ_TARGETS, READ_PROJECTS, READ_CASES, HANDLE_CASES, READ_CONFERENCE, KEEP_CONFERENCE);
            case SYSTEM_ADMIN -> EnumSet.of(MANAGE_PEOPLE, MANAGE_POSTS);
            case SECURITY_ADMIN -> EnumSet.of(MANAGE_SESSIONS);
            case AUDITOR -> EnumSet.of(READ_JOURNAL, READ_INDEPENDENCE);
        };
    }
}
