output "arn" {
  description = "The certificate, once it is issued: who uses this waits for the validation."
  value       = aws_acm_certificate_validation.this.certificate_arn
}
