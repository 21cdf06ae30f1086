using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndedOn",
                table: "Promises",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCopy",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "Key",
                table: "Messages",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<long>(
                name: "SetAsideAt",
                table: "Letters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedOn",
                table: "Complaints",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "News",
                table: "Complaints",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "NewsVersion",
                table: "Complaints",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "Complaints",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReopenedOn",
                table: "Complaints",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Route",
                table: "Complaints",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RouteReason",
                table: "Complaints",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarKeyHash",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AgreedSolutions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AgreedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    AgreedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    CarriedOutOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    CarriedOutByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CarriedOutNote = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    PromiseId = table.Column<long>(type: "INTEGER", nullable: true),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Lessons = table.Column<string>(type: "TEXT", nullable: true),
                    Message = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ReopenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Moves = table.Column<int>(type: "INTEGER", nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Report = table.Column<string>(type: "TEXT", nullable: true),
                    WithComplainant = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FiledOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    FiledByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IsCorrected = table.Column<bool>(type: "INTEGER", nullable: false),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Fact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Former = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Current = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BodyCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    BodyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BodyUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Rules = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RulesUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Bringer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    IsDirect = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    OutcomeOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Lessons = table.Column<string>(type: "TEXT", nullable: true),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IsSatisfied = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ByKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ByKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    MayReceiveCopies = table.Column<bool>(type: "INTEGER", nullable: false),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextSnippets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConversationParticipants",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WasInvited = table.Column<bool>(type: "INTEGER", nullable: false),
                    TookPart = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConversationId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Pros = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Cons = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ConversationId = table.Column<long>(type: "INTEGER", nullable: false)
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
            migrationBuilder.Sql("UPDATE Messages SET \"Key\" = upper(hex(randomblob(4))||'-'||hex(randomblob(2))||'-4'||substr(hex(randomblob(2)),2)||'-a'||substr(hex(randomblob(2)),2)||'-'||hex(randomblob(6)))");

            // A contact that was the conversation is a conversation now; the column that said so says from now on whether it was corrected.
            migrationBuilder.Sql("""
                INSERT INTO Conversations ("Key", Purpose, Kind, State, At, Moves, Report, WithComplainant, ByName, IsCorrected, ComplaintId)
                SELECT upper(hex(randomblob(4))||'-'||hex(randomblob(2))||'-4'||substr(hex(randomblob(2)),2)||'-a'||substr(hex(randomblob(2)),2)||'-'||hex(randomblob(6))), 'Complaint', CASE Channel WHEN 'Telephone' THEN 'Telephone' WHEN 'InPerson' THEN 'InPerson' ELSE 'Video' END,
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
