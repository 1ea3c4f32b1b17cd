output "arn" {
  description = "The firewall, for the distributions that it stands before."
  value       = aws_wafv2_web_acl.this.arn
}

output "name" {
  description = "Its name, by which its figures are found."
  value       = aws_wafv2_web_acl.this.name
}
