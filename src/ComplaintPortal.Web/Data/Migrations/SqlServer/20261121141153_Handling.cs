using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.SqlServer
{
    public partial class Handling : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Letters_ToSend",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_Unread",
                table: "Complaints");

            migrationBuilder.RenameColumn(
                name: "WasConversation",
                table: "Contacts",
                newName: "IsCorrected");

            migrationBuilder.RenameColumn(
                name: "UnreadMessages",
                table: "Complaints",
                newName: "Unseen");

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "Promises",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedOn",
                table: "Promises",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCopy",
                table: "Outbox",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "Key",
                table: "Messages",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SetAsideAt",
                table: "Letters",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Letters",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedOn",
                table: "Complaints",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "News",
                table: "Complaints",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "NewsVersion",
                table: "Complaints",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "Complaints",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReopenedOn",
                table: "Complaints",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Route",
                table: "Complaints",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RouteReason",
                table: "Complaints",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarKeyHash",
                table: "AspNetUsers",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AgreedSolutions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateTime>(type: "date", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AgreedOn = table.Column<DateTime>(type: "date", nullable: true),
                    AgreedBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DeclineReason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    CarriedOutOn = table.Column<DateTime>(type: "date", nullable: true),
                    CarriedOutByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CarriedOutNote = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PromiseId = table.Column<long>(type: "bigint", nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedSolutions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreedSolutions_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgreedSolutions_Promises_PromiseId",
                        column: x => x.PromiseId,
                        principalTable: "Promises",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "BarredStaff",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BarredStaff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BarredStaff_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Closings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateTime>(type: "date", nullable: false),
                    Lessons = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Message = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ReopenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Closings_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConcernedEmployees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConcernedEmployees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConcernedEmployees_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Moves = table.Column<int>(type: "int", nullable: false),
                    CancelReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Report = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    WithComplainant = table.Column<bool>(type: "bit", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    FiledOn = table.Column<DateTime>(type: "date", nullable: true),
                    FiledByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    IsCorrected = table.Column<bool>(type: "bit", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Conversations_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Fact = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Former = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Current = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementPoints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImprovementPoints_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BodyCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    BodyName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BodyUrl = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Rules = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RulesUrl = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Bringer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateTime>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    IsDirect = table.Column<bool>(type: "bit", nullable: false),
                    ByKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    OutcomeOn = table.Column<DateTime>(type: "date", nullable: true),
                    Lessons = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referrals_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Satisfactions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IsSatisfied = table.Column<bool>(type: "bit", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ByKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Satisfactions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Satisfactions_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilters_AspNetUsers_StaffId",
                        column: x => x.StaffId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatementVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ByKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatementVersions_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SupportPersons",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Telephone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    MayReceiveCopies = table.Column<bool>(type: "bit", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportPersons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupportPersons_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TextSnippets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextSnippets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConversationParticipants",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    WasInvited = table.Column<bool>(type: "bit", nullable: false),
                    TookPart = table.Column<bool>(type: "bit", nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationParticipants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConversationParticipants_Conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PossibleSolutions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Pros = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Cons = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PossibleSolutions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PossibleSolutions_Conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Each message that is there already gets a key of its own, before they have to differ.
            migrationBuilder.Sql("UPDATE Messages SET \"Key\" = NEWID()");

            // A contact that was the conversation is a conversation now; the column that said so says from now on whether it was corrected.
            migrationBuilder.Sql("""
                INSERT INTO Conversations ("Key", Purpose, Kind, State, At, Moves, Report, WithComplainant, ByName, IsCorrected, ComplaintId)
                SELECT NEWID(), 'Complaint', CASE Channel WHEN 'Telephone' THEN 'Telephone' WHEN 'InPerson' THEN 'InPerson' ELSE 'Video' END,
                    'Held', At, 0, COALESCE(Note, ''), 1, ByName, 0, ComplaintId
                FROM Contacts WHERE IsCorrected = 1
                """);
            migrationBuilder.Sql("""
                INSERT INTO ConversationParticipants (Role, Name, WasInvited, TookPart, ConversationId)
                SELECT 'Complainant', '', 0, 1, Id FROM Conversations
                """);
            migrationBuilder.Sql("""
                UPDATE Complaints SET Phase = 'InConversation'
                WHERE Phase IN ('Received', 'InContact') AND Id IN (SELECT ComplaintId FROM Conversations)
                """);
            migrationBuilder.Sql("UPDATE Contacts SET IsCorrected = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Key",
                table: "Messages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_ToSend",
                table: "Letters",
                columns: new[] { "SentAt", "SetAsideAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_HandlerNumber",
                table: "Complaints",
                columns: new[] { "HandlerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Unseen",
                table: "Complaints",
                columns: new[] { "NextDueOn", "Id", "Unseen" },
                filter: "Unseen > 0");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_CalendarKey",
                table: "AspNetUsers",
                column: "CalendarKeyHash");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedSolutions_ComplaintId",
                table: "AgreedSolutions",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedSolutions_PromiseId",
                table: "AgreedSolutions",
                column: "PromiseId");

            migrationBuilder.CreateIndex(
                name: "IX_BarredStaff_Complaint",
                table: "BarredStaff",
                columns: new[] { "ComplaintId", "StaffId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Closings_ComplaintId",
                table: "Closings",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ConcernedEmployees_ComplaintId",
                table: "ConcernedEmployees",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ConversationParticipants_ConversationId",
                table: "ConversationParticipants",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_At",
                table: "Conversations",
                columns: new[] { "State", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_ComplaintId",
                table: "Conversations",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_Key",
                table: "Conversations",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_ComplaintId",
                table: "Corrections",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementPoints_ComplaintId",
                table: "ImprovementPoints",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_PossibleSolutions_ConversationId",
                table: "PossibleSolutions",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ComplaintId",
                table: "Referrals",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Satisfactions_ComplaintId",
                table: "Satisfactions",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_Name",
                table: "SavedFilters",
                columns: new[] { "StaffId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatementVersions_Number",
                table: "StatementVersions",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupportPersons_ComplaintId",
                table: "SupportPersons",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_TextSnippets_Name",
                table: "TextSnippets",
                column: "Name",
                unique: true);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreedSolutions");

            migrationBuilder.DropTable(
                name: "BarredStaff");

            migrationBuilder.DropTable(
                name: "Closings");

            migrationBuilder.DropTable(
                name: "ConcernedEmployees");

            migrationBuilder.DropTable(
                name: "ConversationParticipants");

            migrationBuilder.DropTable(
                name: "Corrections");

            migrationBuilder.DropTable(
                name: "ImprovementPoints");

            migrationBuilder.DropTable(
                name: "PossibleSolutions");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "Satisfactions");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropTable(
                name: "StatementVersions");

            migrationBuilder.DropTable(
                name: "SupportPersons");

            migrationBuilder.DropTable(
                name: "TextSnippets");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropIndex(
                name: "IX_Messages_Key",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_Letters_ToSend",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_HandlerNumber",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_Unseen",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_AspNetUsers_CalendarKey",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "Promises");

            migrationBuilder.DropColumn(
                name: "EndedOn",
                table: "Promises");

            migrationBuilder.DropColumn(
                name: "IsCopy",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "SetAsideAt",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Text",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ClosedOn",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "News",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "NewsVersion",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "ReopenedOn",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "Route",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "RouteReason",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "CalendarKeyHash",
                table: "AspNetUsers");

            migrationBuilder.RenameColumn(
                name: "IsCorrected",
                table: "Contacts",
                newName: "WasConversation");

            migrationBuilder.RenameColumn(
                name: "Unseen",
                table: "Complaints",
                newName: "UnreadMessages");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_ToSend",
                table: "Letters",
                columns: new[] { "SentAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Unread",
                table: "Complaints",
                columns: new[] { "NextDueOn", "Id", "UnreadMessages" },
                filter: "UnreadMessages > 0");
        }
    }
}
