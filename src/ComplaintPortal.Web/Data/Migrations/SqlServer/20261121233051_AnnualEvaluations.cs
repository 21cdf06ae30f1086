using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.SqlServer
{
    public partial class AnnualEvaluations : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
