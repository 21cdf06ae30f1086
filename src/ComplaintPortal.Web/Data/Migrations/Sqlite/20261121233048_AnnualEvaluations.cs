using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.Sqlite
{
    public partial class AnnualEvaluations : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_ImprovementPoints_At",
                table: "ImprovementPoints",
                columns: new[] { "At", "Id" });

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
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EvaluationPoints");

            migrationBuilder.DropTable(
                name: "EvaluationThemes");

            migrationBuilder.DropTable(
                name: "EvaluationVersions");

            migrationBuilder.DropTable(
                name: "AnnualEvaluations");

            migrationBuilder.DropIndex(
                name: "IX_Referrals_OutcomeOn",
                table: "Referrals");

            migrationBuilder.DropIndex(
                name: "IX_ImprovementPoints_At",
                table: "ImprovementPoints");

            migrationBuilder.DropIndex(
                name: "IX_Closings_On",
                table: "Closings");
        }
    }
}
