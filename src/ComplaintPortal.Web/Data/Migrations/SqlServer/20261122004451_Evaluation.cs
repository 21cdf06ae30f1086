using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.SqlServer
{
    public partial class Evaluation : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FiguresPromises");

            migrationBuilder.DropTable(
                name: "ComplaintFigures");

            migrationBuilder.AddColumn<byte[]>(
                name: "EarlierNumber",
                table: "Complaints",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnnualEvaluations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ChangedByName = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnualEvaluations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FigureCounts",
                columns: table => new
                {
                    Year = table.Column<int>(type: "int", nullable: false),
                    Figure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    First = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Second = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    IsDestroyed = table.Column<bool>(type: "bit", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureCounts", x => new { x.Year, x.Figure, x.Kind, x.First, x.Second, x.Days, x.IsDestroyed });
                });

            migrationBuilder.CreateTable(
                name: "HandedInRegisters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Session = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FileName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FaultsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Refusal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    FaultCount = table.Column<int>(type: "int", nullable: false),
                    FirstNumber = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    LastNumber = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    RunBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RunSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandedInRegisters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementActions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Title = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Description = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    EvaluationYear = table.Column<int>(type: "int", nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DueOn = table.Column<DateTime>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateTime>(type: "date", nullable: true),
                    WhatWasDone = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    CheckOn = table.Column<DateTime>(type: "date", nullable: true),
                    CheckedOn = table.Column<DateTime>(type: "date", nullable: true),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    NextOn = table.Column<DateTime>(type: "date", nullable: false),
                    RemindedOf = table.Column<DateTime>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    BegunByName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Conclusions = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    DiscussedOn = table.Column<DateTime>(type: "date", nullable: true),
                    Present = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    AdoptedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AdoptedByName = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Figures = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    EvaluationId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvaluationVersions_AnnualEvaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "AnnualEvaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementActionEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateTime>(type: "date", nullable: true),
                    Detail = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ByName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ActionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementActionEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImprovementActionEntries_ImprovementActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "ImprovementActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationThemes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Title = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Lesson = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Order = table.Column<int>(type: "int", nullable: false),
                    VersionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationThemes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvaluationThemes_EvaluationVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "EvaluationVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationPoints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OriginId = table.Column<long>(type: "bigint", nullable: true),
                    OriginComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    Order = table.Column<int>(type: "int", nullable: false),
                    ThemeId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvaluationPoints_EvaluationThemes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "EvaluationThemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_OutcomeOn",
                table: "Referrals",
                columns: new[] { "OutcomeOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_CountedFrom",
                table: "Promises",
                columns: new[] { "Kind", "CountedFrom", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementPoints_At",
                table: "ImprovementPoints",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Kept",
                table: "Complaints",
                columns: new[] { "Kind", "ClosedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Closings_On",
                table: "Closings",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AnnualEvaluations_Year",
                table: "AnnualEvaluations",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationPoints_Complaint",
                table: "EvaluationPoints",
                column: "OriginComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationPoints_Origin",
                table: "EvaluationPoints",
                columns: new[] { "Origin", "OriginId" });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationPoints_ThemeId",
                table: "EvaluationPoints",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationThemes_VersionId",
                table: "EvaluationThemes",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationVersions_Number",
                table: "EvaluationVersions",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActionEntries_ActionId",
                table: "ImprovementActionEntries",
                column: "ActionId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActions_Complaint",
                table: "ImprovementActions",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActions_NextOn",
                table: "ImprovementActions",
                columns: new[] { "NextOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActions_Owner",
                table: "ImprovementActions",
                columns: new[] { "OwnerId", "NextOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActions_Year",
                table: "ImprovementActions",
                columns: new[] { "Year", "NextOn", "Id" });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EvaluationPoints");

            migrationBuilder.DropTable(
                name: "FigureCounts");

            migrationBuilder.DropTable(
                name: "HandedInRegisters");

            migrationBuilder.DropTable(
                name: "ImprovementActionEntries");

            migrationBuilder.DropTable(
                name: "EvaluationThemes");

            migrationBuilder.DropTable(
                name: "ImprovementActions");

            migrationBuilder.DropTable(
                name: "EvaluationVersions");

            migrationBuilder.DropTable(
                name: "AnnualEvaluations");

            migrationBuilder.DropIndex(
                name: "IX_Referrals_OutcomeOn",
                table: "Referrals");

            migrationBuilder.DropIndex(
                name: "IX_Promises_CountedFrom",
                table: "Promises");

            migrationBuilder.DropIndex(
                name: "IX_ImprovementPoints_At",
                table: "ImprovementPoints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_Kept",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Closings_On",
                table: "Closings");

            migrationBuilder.DropColumn(
                name: "EarlierNumber",
                table: "Complaints");

            migrationBuilder.CreateTable(
                name: "ComplaintFigures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Bodies = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ClosedIn = table.Column<DateTime>(type: "date", nullable: false),
                    DaysTaken = table.Column<int>(type: "int", nullable: false),
                    Discussed = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Location = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReceivedIn = table.Column<DateTime>(type: "date", nullable: false),
                    RestrictiveMeasure = table.Column<bool>(type: "bit", nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Subjects = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Support = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FiguresPromises",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DaysTaken = table.Column<int>(type: "int", nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    FiguresId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WasLate = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiguresPromises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FiguresPromises_ComplaintFigures_FiguresId",
                        column: x => x.FiguresId,
                        principalTable: "ComplaintFigures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintFigures_ReceivedIn",
                table: "ComplaintFigures",
                columns: new[] { "ReceivedIn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FiguresPromises_FiguresId",
                table: "FiguresPromises",
                column: "FiguresId");
        }
    }
}
