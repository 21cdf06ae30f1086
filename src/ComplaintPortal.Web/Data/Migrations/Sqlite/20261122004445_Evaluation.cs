using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.Sqlite
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
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnnualEvaluations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedByName = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnualEvaluations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FigureCounts",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    First = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Second = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDestroyed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureCounts", x => new { x.Year, x.Figure, x.Kind, x.First, x.Second, x.Days, x.IsDestroyed });
                });

            migrationBuilder.CreateTable(
                name: "HandedInRegisters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Session = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FaultsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Refusal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    FaultCount = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstNumber = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LastNumber = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    RunBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RunSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandedInRegisters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementActions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Description = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluationYear = table.Column<int>(type: "INTEGER", nullable: true),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    WhatWasDone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CheckOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    CheckedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NextOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RemindedOf = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    BegunByName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Conclusions = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DiscussedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Present = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AdoptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AdoptedByName = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Figures = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EvaluationId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Detail = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ByName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ActionId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Lesson = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OriginId = table.Column<long>(type: "INTEGER", nullable: true),
                    OriginComplaintId = table.Column<long>(type: "INTEGER", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    ThemeId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Bodies = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClosedIn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    DaysTaken = table.Column<int>(type: "INTEGER", nullable: false),
                    Discussed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReceivedIn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RestrictiveMeasure = table.Column<bool>(type: "INTEGER", nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Subjects = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Support = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FiguresPromises",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DaysTaken = table.Column<int>(type: "INTEGER", nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FiguresId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WasLate = table.Column<bool>(type: "INTEGER", nullable: false)
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
